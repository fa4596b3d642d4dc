package vn.motcua.kiosk;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Job;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.identity.CardAccess;
import vn.motcua.kiosk.identity.CardReading;
import vn.motcua.kiosk.identity.LearntLengths;
import vn.motcua.kiosk.identity.Progress;
import vn.motcua.kiosk.identity.ReadResult;
import vn.motcua.kiosk.identity.TrustedIssuers;
import vn.motcua.kiosk.identity.WarmUp;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.Trouble;

/** Reads the chip on the card reader's own thread. */
final class CardCrew {

    private final Devices devices;
    private final KioskConfig.Cards config;
    private final Journal journal;
    private final LearntLengths lengths = new LearntLengths();
    private final CompletableFuture<TrustedIssuers> issuers;
    private final Consumer<ReadResult.Read> read;

    /** @param read told of every card that was read, on the reader's thread */
    CardCrew(Devices devices, KioskConfig.Cards config, Journal journal, Clock clock, CompletableFuture<?> begin, Consumer<ReadResult.Read> read) {
        this.devices = devices;
        this.config = config;
        this.journal = journal;
        this.read = read;
        this.issuers = begin.thenApplyAsync(any -> trusted(clock));
        begin.thenRun(CardCrew::warmUp);
    }

    /** After everything that the first screen waits for. */
    private static void warmUp() {
        Thread thread = new Thread(WarmUp::run, "card warm-up");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.start();
    }

    private TrustedIssuers trusted(Clock clock) {
        TrustedIssuers loaded = TrustedIssuers.load(config.trust(), clock);
        loaded.flaws().forEach(flaw -> journal.write(JournalEvent.PART_MISSING, new Detail.Said(flaw.file().getFileName() + ": " + flaw.words())));
        return loaded;
    }

    void readCard(Command.ReadCard command, Command.Answer answer) {
        Optional<CardAccess> access = CardAccess.parse(command.access(), config.noExpiry())
                .map(known -> config.canFromNumber() ? known.withNumberAsAccessNumber() : known);
        if (access.isEmpty()) {
            answer.done(new Event.Failed(Trouble.CARD_KEY_WRONG));
            return;
        }
        Cancellation cancellation = new Cancellation();
        answer.onStop(cancellation::cancel);
        devices.cards().run(Deadlines.CARD_READ, cancellation, (reader, running) -> read(reader, running, access.get(), answer))
                .thenAccept(outcome -> answer.done(event(outcome)));
    }

    private ReadResult read(CardReader reader, Job.Running running, CardAccess access, Command.Answer answer) throws DeviceException {
        try (CardChannel channel = reader.connect()) {
            return CardReading.read(channel, access, issuers.join(), lengths, reader.info().toString(), progress -> answer.progress(told(progress)),
                    running.cancellation());
        }
    }

    private static Event.CardProgress told(Progress progress) {
        return new Event.CardProgress(progress.percent(), switch (progress.part()) {
            case CARD_FOUND -> ReadingCard.Part.CARD_FOUND;
            case CHIP -> ReadingCard.Part.CHIP;
            case CHECK -> ReadingCard.Part.CHECK;
        }, progress.name());
    }

    private Event event(Outcome<ReadResult> outcome) {
        if (outcome instanceof Outcome.Done<ReadResult> done) {
            return done.value() instanceof ReadResult.Read read
                    ? read(read)
                    : new Event.Failed(trouble(((ReadResult.NotRead) done.value()).reason()));
        }
        if (outcome instanceof Outcome.Failed<ReadResult> failed) {
            return new Event.Failed(Troubles.ofReader(failed.fault()));
        }
        // A card that stops answering lies badly more often than it is broken: the citizen is asked to lay it again.
        return new Event.Failed(outcome instanceof Outcome.TimedOut<ReadResult> ? Trouble.CARD_MOVED : Trouble.STOPPED);
    }

    private Event read(ReadResult.Read read) {
        this.read.accept(read);
        journal.write(JournalEvent.CARD_READ, new Detail.Said(read.identity().level() + " by " + read.evidence().access()));
        read.remarks().forEach(remark -> journal.write(JournalEvent.CARD_DOUBTED, new Detail.Said(remark)));
        return new Event.CardRead(read.identity());
    }

    private static Trouble trouble(ReadResult.Reason reason) {
        return switch (reason) {
            case WRONG_KEY -> Trouble.CARD_KEY_WRONG;
            case CARD_MOVED -> Trouble.CARD_MOVED;
            case SEVERAL_CARDS -> Trouble.CARD_SEVERAL;
            case CHIP_BROKEN, NO_SUCH_APPLICATION -> Trouble.CARD_UNREADABLE;
            case READER_DOWN -> Trouble.READER_DOWN;
            case STOPPED -> Trouble.STOPPED;
        };
    }
}
