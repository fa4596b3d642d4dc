package vn.motcua.device.peer;

import java.time.Duration;

/**
 * What kind of printer a {@link PrinterPeer} is. Every {@code with…} gives a changed copy.
 *
 * @param width          dots of its line
 * @param realTime       answers DLE EOT
 * @param automatic      knows GS a
 * @param tellsRoll      answers GS r
 * @param processId      answers GS ( H
 * @param model          what GS I 67 answers; empty: silent
 * @param buffer         bytes it takes before it must print
 * @param rowTime        to print a row of dots
 * @param symbols        draws QR codes, doubles dots and keeps pictures (GS ( k, GS v 0 m = 3, GS ( L)
 * @param presenter      holds a cut paper in its mouth (GS e) and answers DLE EOT 20
 * @param centresInBytes puts a centred picture on a whole byte, as cheap printers do
 */
public record PrinterHabits(int width, boolean realTime, boolean automatic, boolean tellsRoll, boolean processId, String model,
                            int buffer, Duration rowTime, boolean centresInBytes, boolean symbols, boolean presenter) {

    /** A well-behaved printer that is as quick as the test. */
    public static PrinterHabits good() {
        return new PrinterHabits(576, true, true, true, true, "TP-80", 4096, Duration.ZERO, false, true, false);
    }

    /** A clone that prints and says nothing. */
    public static PrinterHabits silent() {
        return new PrinterHabits(576, false, false, false, false, "", 4096, Duration.ZERO, true, false, false);
    }

    public PrinterHabits withWidth(int dots) {
        return new PrinterHabits(dots, realTime, automatic, tellsRoll, processId, model, buffer, rowTime, centresInBytes, symbols, presenter);
    }

    public PrinterHabits withoutAutomaticStatus() {
        return new PrinterHabits(width, realTime, false, tellsRoll, processId, model, buffer, rowTime, centresInBytes, symbols, presenter);
    }

    public PrinterHabits withoutMarkers() {
        return new PrinterHabits(width, realTime, automatic, false, false, model, buffer, rowTime, centresInBytes, symbols, presenter);
    }

    public PrinterHabits withRowTime(Duration time) {
        return new PrinterHabits(width, realTime, automatic, tellsRoll, processId, model, buffer, time, centresInBytes, symbols, presenter);
    }

    public PrinterHabits withModel(String name) {
        return new PrinterHabits(width, realTime, automatic, tellsRoll, processId, name, buffer, rowTime, centresInBytes, symbols, presenter);
    }

    public PrinterHabits withBuffer(int bytes) {
        return new PrinterHabits(width, realTime, automatic, tellsRoll, processId, model, bytes, rowTime, centresInBytes, symbols, presenter);
    }

    /** As Custom's kiosk printers: nothing is told without a question. */
    public PrinterHabits withPresenter() {
        return new PrinterHabits(width, realTime, false, tellsRoll, false, model, buffer, rowTime, centresInBytes, symbols, true);
    }
}
