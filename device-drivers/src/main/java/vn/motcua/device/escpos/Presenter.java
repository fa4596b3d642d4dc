package vn.motcua.device.escpos;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import vn.motcua.device.Option;
import vn.motcua.device.PaperExit;
import vn.motcua.device.Settings;

/**
 * The mouth of a kiosk printer that holds a cut paper until it is taken: GS e of Custom's VKP80 and KPM (KPM210 manual).
 *
 * @param there   false: the paper falls or hangs at the knife, and nobody sees whether it was taken
 * @param steps   how far the paper is pushed out; a step is 0.6 to 22 mm, by the model
 * @param toTake  how long it may hang there
 * @param untaken what happens to it then
 */
record Presenter(boolean there, int steps, Duration toTake, Untaken untaken) {

    /** For a paper that nobody took. */
    enum Untaken {
        /** Drawn in, into a bin; only where the printer was set up for it. */
        RETRACT(PaperExit.RETRACTED, 0x1D, 0x65, 0x02),
        EJECT(PaperExit.EJECTED, 0x1D, 0x65, 0x05),
        LEAVE(PaperExit.PRESENTED);

        private final PaperExit exit;
        private final int[] command;

        Untaken(PaperExit exit, int... command) {
            this.exit = exit;
            this.command = command;
        }

        PaperExit exit() {
            return exit;
        }

        byte[] command() {
            return bytes(command);
        }
    }

    static List<Option> options() {
        return List.of(
                Option.oneOf("presenter", "none", "none", "custom")
                    .described("Bộ đưa giấy ra của máy in.", "The printer's presenter."),
                Option.number("present-steps", 1, 255, 8)
                    .described("Đưa giấy ra bao nhiêu bước.", "How far the paper is presented, in steps."),
                Option.number("take-seconds", 1, 600, 45)
                    .described("Số giây chờ người dân lấy giấy.", "Seconds that a paper waits to be taken."),
                Option.oneOf("untaken", "leave", "retract", "eject", "leave")
                    .described("Làm gì với giấy không ai lấy.", "What becomes of a paper that nobody took."));
    }

    static Presenter of(Settings settings) {
        return new Presenter(!settings.text("presenter").equals("none"), settings.number("present-steps"),
                Duration.ofSeconds(settings.number("take-seconds")), Untaken.valueOf(settings.text("untaken").toUpperCase(Locale.ROOT)));
    }

    byte[] present() {
        return bytes(0x1D, 0x65, 0x03, steps);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
