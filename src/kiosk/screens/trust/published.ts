// The table of tests that this program was published with, or null where the file cannot be read.
import published from "../../../../assets/validation.json";
import { check } from "../../../core/problems.ts";
import { Table } from "./rules/table.ts";

const read = check(Table, published);
export const table = read.ok ? read.value : null;
