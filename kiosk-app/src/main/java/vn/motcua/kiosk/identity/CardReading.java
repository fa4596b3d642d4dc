package vn.motcua.kiosk.identity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.kiosk.identity.Progress.Part;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** One reading of one card: opens the chip, reads its files, checks what was signed. */
public final class CardReading {

    /** Lengths of an average card's files, in bytes: what progress is measured by until the real ones are known. */
    private static final Map<ChipFile, Integer> USUAL_LENGTHS = Map.of(
            ChipFile.SECURITY_OBJECT, 1500, ChipFile.MRZ, 95, ChipFile.CITIZEN, 400, ChipFile.PORTRAIT, 18_000);
    private static final int PERCENT_WHEN_OPEN = 5;
    private static final int PERCENT_WHEN_READ = 98;

    private final CardChannel channel;
    private final TrustedIssuers issuers;
    private final Consumer<Progress> listener;
    private final Cancellation cancellation;
    private final Map<ChipFile, Integer> lengths = new EnumMap<>(USUAL_LENGTHS);
    private final Map<ChipFile, Integer> received = new EnumMap<>(ChipFile.class);
    private Optional<String> name = Optional.empty();
    private Progress last = new Progress(0, Part.CARD_FOUND, name);

    private final LearntLengths.Ladder ladder;
    private boolean plain;

    private CardReading(CardChannel channel, TrustedIssuers issuers, LearntLengths.Ladder ladder, Consumer<Progress> listener,
                        Cancellation cancellation) {
        this.channel = channel;
        this.issuers = issuers;
        this.ladder = ladder;
        this.listener = listener;
        this.cancellation = cancellation;
    }

    /** Reads one card, with nothing learnt before and nothing kept for later. */
    public static ReadResult read(CardChannel channel, CardAccess access, TrustedIssuers issuers, Consumer<Progress> progress,
                                  Cancellation cancellation) {
        return read(channel, access, issuers, new LearntLengths(), "", progress, cancellation);
    }

    /**
     * Reads the chip. Returns in the time of the chip's answers; the caller keeps the deadline and cancels. Closes nothing:
     * the caller closes the channel, which takes the power off the card.
     *
     * @param issuers  whose signature makes an identity trusted
     * @param reader   that the card lies on: what is learnt of one card there helps the next
     * @param progress told on this thread, more than once a percent
     */
    public static ReadResult read(CardChannel channel, CardAccess access, TrustedIssuers issuers, LearntLengths learnt, String reader,
                                  Consumer<Progress> progress, Cancellation cancellation) {
        CardReading reading = new CardReading(channel, issuers, learnt.of(reader, channel), progress, cancellation);
        try (Cancellation.Registration abort = cancellation.onCancel(channel::close)) {
            return reading.read(access);
        } catch (NotReadable e) {
            return cancellation.cancelled() ? new NotRead(Reason.STOPPED, "stopped by the caller") : e.result();
        }
    }

    private ReadResult read(CardAccess access) throws NotReadable {
        report(0, Part.CARD_FOUND);
        ChipDoor door = new ChipDoor(channel, access, this::stopIfAsked);
        SecureChannel open = door.open();
        report(PERCENT_WHEN_OPEN, Part.CHIP);
        ChipContents contents = readFiles(open, door);
        report(PERCENT_WHEN_READ, Part.CHECK);
        ReadResult result = contents.identity(door.way(), issuers);
        report(100, Part.CHECK);
        return result;
    }

    /**
     * Reads on in a new session, with less asked for at a time, where an answer does not get through; and with plain commands
     * where a chip throws the session away at the very first quick one.
     */
    private ChipContents readFiles(SecureChannel first, ChipDoor door) throws NotReadable {
        ChipContents contents = new ChipContents();
        SecureChannel open = first;
        ChipFileReader reader = ChipFileReader.quick(open, ladder.longest());
        while (true) {
            try {
                readFiles(reader, contents);
                ladder.succeeded();
                contents.proveOriginal(open, door, issuers, ladder.longest(), this::stopIfAsked);
                return contents;
            } catch (NotReadable e) {
                stopIfAsked();
                boolean quick = stepDown(e);
                open = door.openAgain();
                reader = quick ? ChipFileReader.quick(open, ladder.longest()) : ChipFileReader.plain(open);
            }
        }
    }

    /**
     * @return true for quick commands, which ask for less than before; false for plain ones
     * @throws NotReadable the problem itself, when there is no other way
     */
    private boolean stepDown(NotReadable problem) throws NotReadable {
        NotReadable.Loss loss = problem.loss();
        if (loss == NotReadable.Loss.NONE || plain) {
            throw problem;
        }
        if (ladder.isLong()) {
            if (loss == NotReadable.Loss.LENGTH) {
                ladder.toShort();
            } else {
                ladder.halve(loss == NotReadable.Loss.SESSION);
            }
            return true;
        }
        if (loss == NotReadable.Loss.ANSWER || !received.isEmpty()) {
            throw problem;
        }
        plain = true;
        return false;
    }

    private void readFiles(ChipFileReader reader, ChipContents contents) throws NotReadable {
        for (ChipFile file : ChipFile.values()) {
            if (!file.inApplication() || contents.has(file) || file.onlyWhereSigned() && !contents.isSigned(file)) {
                continue;
            }
            Optional<byte[]> raw = reader.read(file, (read, length) -> arrived(file, read, length));
            raw.ifPresent(bytes -> contents.put(file, bytes));
            tellName(contents.name());
        }
    }

    private void tellName(Optional<String> known) {
        if (!known.equals(name)) {
            name = known;
            report(last.percent(), Part.CHIP);
        }
    }

    private void arrived(ChipFile file, int read, int length) throws NotReadable {
        lengths.put(file, length);
        received.put(file, read);
        int all = lengths.values().stream().mapToInt(Integer::intValue).sum();
        int here = received.values().stream().mapToInt(Integer::intValue).sum();
        report(PERCENT_WHEN_OPEN + (PERCENT_WHEN_READ - PERCENT_WHEN_OPEN) * here / all, Part.CHIP);
        stopIfAsked();
    }

    private void report(int percent, Part part) {
        Progress now = new Progress(Math.max(last.percent(), percent), part, name);
        if (!now.equals(last) || percent == 0) {
            last = now;
            listener.accept(now);
        }
    }

    private void stopIfAsked() throws NotReadable {
        if (cancellation.cancelled()) {
            throw new NotReadable(Reason.STOPPED, "stopped by the caller");
        }
    }
}
