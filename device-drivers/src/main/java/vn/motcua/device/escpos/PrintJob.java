package vn.motcua.device.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.device.paper.Cutter;
import vn.motcua.device.paper.EscPos;
import vn.motcua.device.paper.RasterStrips;

/**
 * One paper on its way: the printer is watched while it goes and asked at the end whether it is out. "Sent" is never taken for
 * "printed".
 */
final class PrintJob {

    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final Duration LOOK_AT_EXIT = Duration.ofMillis(150);
    private static final int LOOKS_AT_EXIT = 12;
    private static final Duration LOOK = Duration.ofMillis(700);
    /** GS a: speak up when on-line state, error or paper change. */
    private static final byte[] SPEAK_UP = {0x1D, 0x61, 0x0E};
    private static final byte[] TELL_ROLL = {0x1D, 0x72, 0x01};

    private final Conversation conversation;
    private final Profile profile;
    private final List<byte[]> pieces;
    private final int rows;
    private final Cancellation cancellation;
    private final boolean answers;
    private long sent;
    private boolean begun;
    private boolean atExit;

    /**
     * @param rows    of the paper, for the time that it takes
     * @param answers the printer said that it is ready; false when it says nothing
     */
    PrintJob(Conversation conversation, Profile profile, List<byte[]> pieces, int rows, Cancellation cancellation, boolean answers) {
        this.conversation = conversation;
        this.profile = profile;
        this.pieces = pieces;
        this.rows = rows;
        this.cancellation = cancellation;
        this.answers = answers;
    }

    /** True from when dots were sent: a job that ends in a fault then leaves half a paper in the printer. */
    boolean begun() {
        return begun;
    }

    /**
     * @param before what the printer was left with by a job that broke off
     * @throws IOException when the line breaks or the job is cancelled
     */
    PrintReport run(Remains before) throws DeviceException, IOException {
        send(before.command(profile.cutter()));
        if (before == Remains.HALF_A_PAPER && profile.presenter().there()) {
            send(profile.presenter().untaken().command());
        }
        if (answers && !conversation.onlyAnswers()) {
            send(SPEAK_UP);
        }
        for (int i = 0; i < pieces.size(); i++) {
            begun = true;
            send(pieces.get(i));
            watch(i);
        }
        boolean confirmed = confirmed();
        if (profile.presenter().there()) {
            present();
        }
        return new PrintReport(sent, confirmed, profile.millimetres(rows));
    }

    private void send(byte[] bytes) throws IOException, DeviceException {
        Duration onTheWire = Duration.ofMillis(Math.round(1000 * bytes.length * conversation.secondsPerByte()));
        boolean taken = conversation.send(bytes, profile.stall().plus(onTheWire));
        refuseWhenStopped("after " + sent + " bytes");
        if (!taken) {
            refuse(conversation.lastTold(), "after " + sent + " bytes");
            throw new DeviceException(Fault.NO_ANSWER,
                    "the printer took no more data for " + profile.stall().toSeconds() + " s, after " + sent + " bytes");
        }
        sent += bytes.length;
    }

    /** Asks as the data goes, without waiting. */
    private void watch(int piece) {
        if (answers) {
            conversation.glance(piece);
        }
    }

    /** True when the printer says that it came to the end of this paper and nothing stopped it. */
    private boolean confirmed() throws IOException, DeviceException {
        if (!answers || profile.completion() == Completion.NONE) {
            // The connection of a network printer that is closed too early takes the end of the paper with it.
            conversation.await(profile.usualPrinting(rows), cancellation::cancelled);
            return false;
        }
        Duration patience = profile.slowPrinting(rows).plus(ANSWER);
        boolean told = profile.completion() == Completion.PROCESS_ID && processEnds(patience) || rollTold(patience);
        Optional<PrinterStatus> after = conversation.status(ANSWER);
        PrinterStatus end = after.orElse(PrinterStatus.GOOD);
        // A head that is hot now has printed this paper, when the printer came to its end.
        refuse(told ? end.stopping() : end, "at the end of the paper");
        if (after.isEmpty()) {
            throw new DeviceException(Fault.NO_ANSWER, "the printer fell silent; the paper may not be complete");
        }
        return told;
    }

    /** Whether the paper then hangs in the mouth, {@link #atExit} tells: a quick hand may have it already. */
    private void present() throws IOException, DeviceException {
        send(profile.presenter().present());
        for (int i = 0; answers && i < LOOKS_AT_EXIT && !atExit; i++) {
            Optional<FullStatus> told = conversation.fullStatus(ANSWER);
            if (told.isEmpty()) {
                return;
            }
            refuse(told.get().status().stopping(), "while it presented the paper");
            atExit = told.get().paperAtExit();
            if (!atExit) {
                conversation.await(LOOK_AT_EXIT, cancellation::cancelled);
            }
        }
    }

    /** The printer has seen the paper in its mouth. */
    boolean atExit() {
        return atExit;
    }

    private boolean rollTold(Duration patience) throws IOException, DeviceException {
        conversation.asksSensor();
        send(TELL_ROLL);
        return watchUntil(patience, conversation::sensorAnswered);
    }

    private boolean processEnds(Duration patience) throws IOException, DeviceException {
        String id = String.format("%04d", System.nanoTime() / 1000 % 10_000);
        byte[] command = {0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, 0, 0, 0, 0};
        for (int i = 0; i < id.length(); i++) {
            command[7 + i] = (byte) id.charAt(i);
        }
        send(command);
        // 37h, then 22h and the id.
        return watchUntil(patience, () -> ("7\"" + id).equals(conversation.lastText()));
    }

    /** Waits, and keeps asking: a printer that stopped for want of paper does not come to the marker. */
    private boolean watchUntil(Duration patience, BooleanSupplier done) throws IOException, DeviceException {
        int looks = (int) Math.max(1, patience.dividedBy(LOOK));
        for (int i = 0; i < looks; i++) {
            if (conversation.await(LOOK, () -> done.getAsBoolean() || conversation.lastTold().stopped())
                    && done.getAsBoolean()) {
                return true;
            }
            refuseWhenStopped("after all was sent");
            watch(i);
        }
        return false;
    }

    /**
     * What a printer says by itself cannot be mistaken. An answer that came in between could belong to another question: it
     * is asked for once more, where the line still lets a question through.
     */
    private void refuseWhenStopped(String when) throws IOException, DeviceException {
        refuse(conversation.toldByItself().stopping(), when);
        PrinterStatus told = conversation.lastTold();
        if (told.stopped()) {
            refuse(conversation.status(ANSWER).filter(PrinterStatus::complete).orElse(told).stopping(), when);
        }
    }

    private void refuse(PrinterStatus status, String when) throws DeviceException {
        if (!status.faults().isEmpty()) {
            throw new DeviceException(status.worst(), "the printer reports " + status.faults() + " " + when);
        }
    }

    /** What a job that broke off leaves in the printer, and the bytes that clear it away. */
    enum Remains {
        NOTHING,
        /** Perhaps another program broke off: the rest of a picture may be awaited. */
        UNKNOWN,
        /** Half a paper, and perhaps half a picture. */
        HALF_A_PAPER;

        private static final int LONGEST_HEADER = 20;

        /** NULs for the parameters that a command may still await: a picture without rows, a text without letters. */
        static byte[] endOfCommand() {
            return new byte[LONGEST_HEADER];
        }

        byte[] command(Cutter cutter) {
            return switch (this) {
                case NOTHING -> new byte[0];
                case UNKNOWN -> endOfPicture();
                case HALF_A_PAPER -> endOfPicture(EscPos.initialise(), cutter.command());
            };
        }

        /**
         * NULs complete a picture that was broken off, as white; a printer that awaits no picture ignores them. Without
         * them the next ticket's first commands would be printed as dots and its pictures as letters.
         */
        private static byte[] endOfPicture(byte[]... then) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(new byte[RasterStrips.MOST_DATA_BYTES]);
            for (byte[] each : then) {
                bytes.writeBytes(each);
            }
            return bytes.toByteArray();
        }
    }
}
