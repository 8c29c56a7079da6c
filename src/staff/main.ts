// Starts the staff page: /staff/. Loaded a second time inside the preview's frame, it shows only the play there.
import "../ui/fonts.ts";
import "../ui/theme.css";
import "../ui/desk.css";

if (window.frameElement) {
	const { answerOrders } = await import("./preview/answer-orders.ts");
	answerOrders();
} else {
	const { openConsole } = await import("./open-console.ts");
	openConsole(import.meta.url);
}
