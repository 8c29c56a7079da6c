// The drawings by the names that entries carry.
import type { Component } from "svelte";
import type { PictureName } from "../rules/pictures.ts";
import AidBox from "./AidBox.svelte";
import Alarm from "./Alarm.svelte";
import CableCar from "./CableCar.svelte";
import Charger from "./Charger.svelte";
import Child from "./Child.svelte";
import Corridor from "./Corridor.svelte";
import Crowd from "./Crowd.svelte";
import DoorSmoke from "./DoorSmoke.svelte";
import EBikeScene from "./EBikeScene.svelte";
import Exit from "./Exit.svelte";
import ExtinguisherScene from "./ExtinguisherScene.svelte";
import Factory from "./Factory.svelte";
import FireDoor from "./FireDoor.svelte";
import FireEngine from "./FireEngine.svelte";
import Flood from "./Flood.svelte";
import GasHose from "./GasHose.svelte";
import GasMeter from "./GasMeter.svelte";
import GasStove from "./GasStove.svelte";
import Hand from "./Hand.svelte";
import Hands from "./Hands.svelte";
import HillFire from "./HillFire.svelte";
import Lift from "./Lift.svelte";
import Pan from "./Pan.svelte";
import Paper from "./Paper.svelte";
import PhoneScene from "./PhoneScene.svelte";
import Pit from "./Pit.svelte";
import Press from "./Press.svelte";
import QuakeDesk from "./QuakeDesk.svelte";
import Rail from "./Rail.svelte";
import Roadside from "./Roadside.svelte";
import Roll from "./Roll.svelte";
import SchoolBus from "./SchoolBus.svelte";
import Signals from "./Signals.svelte";
import Slide from "./Slide.svelte";
import Spark from "./Spark.svelte";
import Tap from "./Tap.svelte";
import Thunder from "./Thunder.svelte";
import TowerFire from "./TowerFire.svelte";
import TractorScene from "./TractorScene.svelte";
import Water from "./Water.svelte";
import Window from "./Window.svelte";
import WorkerScene from "./WorkerScene.svelte";

export const drawings: Record<PictureName, Component> = {
	"aid-box": AidBox,
	alarm: Alarm,
	"cable-car": CableCar,
	charger: Charger,
	child: Child,
	corridor: Corridor,
	crowd: Crowd,
	"door-smoke": DoorSmoke,
	ebike: EBikeScene,
	exit: Exit,
	extinguisher: ExtinguisherScene,
	factory: Factory,
	"fire-door": FireDoor,
	"fire-engine": FireEngine,
	flood: Flood,
	"gas-hose": GasHose,
	"gas-meter": GasMeter,
	"gas-stove": GasStove,
	hand: Hand,
	hands: Hands,
	"hill-fire": HillFire,
	lift: Lift,
	pan: Pan,
	paper: Paper,
	phone: PhoneScene,
	pit: Pit,
	press: Press,
	"quake-desk": QuakeDesk,
	rail: Rail,
	roadside: Roadside,
	roll: Roll,
	"school-bus": SchoolBus,
	signals: Signals,
	slide: Slide,
	spark: Spark,
	tap: Tap,
	thunder: Thunder,
	"tower-fire": TowerFire,
	tractor: TractorScene,
	water: Water,
	window: Window,
	worker: WorkerScene,
};
