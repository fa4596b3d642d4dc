package vn.motcua.device.pcsc;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;

/**
 * A powered card. All native calls run on the channel's own thread: PC/SC's exclusive access belongs to the thread that
 * took it, and a call that never comes back must not take the caller along.
 */
final class PcscChannel implements CardChannel {

    private static final Logger log = LoggerFactory.getLogger(PcscChannel.class);
    /** A card that behaves is reset well within this; a mute one is left to the channel's own thread. */
    private static final Duration CLOSE_LIMIT = Duration.ofMillis(800);
    private static final int SHORT_RESPONSE = 256;

    private final String reader;
    private final ExecutorService nativeCalls;
    private final PcscContext context = new PcscContext();
    private final Duration answerLimit;
    private final int longestResponseOfReader;
    private final Consumer<PcscChannel> whenClosed;
    private Card card;
    private volatile Future<?> running;
    private volatile boolean closed;
    private volatile boolean lost;

    private PcscChannel(String reader, Settings settings, Consumer<PcscChannel> whenClosed) {
        this.reader = reader;
        this.answerLimit = Duration.ofSeconds(settings.number(PcscDriver.ANSWER_SECONDS));
        this.longestResponseOfReader = settings.number(PcscDriver.LONGEST_RESPONSE);
        this.whenClosed = whenClosed;
        this.nativeCalls = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "pcsc-channel");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @param resetFirst the card may still be in the middle of what another channel lost */
    static PcscChannel open(String reader, boolean resetFirst, Settings settings, Consumer<PcscChannel> whenClosed)
            throws DeviceException {
        PcscChannel channel = new PcscChannel(reader, settings, whenClosed);
        try {
            channel.inTime("connect", () -> channel.power(resetFirst));
            return channel;
        } catch (DeviceException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private Void power(boolean resetFirst) throws DeviceException {
        try {
            if (resetFirst) {
                context.reader(reader).connect("*").disconnect(true);
            }
            card = context.reader(reader).connect("*");
            card.beginExclusive();
            lost = false;
            return null;
        } catch (CardException | RuntimeException e) {
            throw unlessReaderGone(PcscProblem.of("connect to the card", e), Fault.NOT_PERMITTED);
        }
    }

    @Override
    public byte[] atr() {
        return card.getATR().getBytes();
    }

    @Override
    public int longestResponse() {
        boolean denied = card.getProtocol().equals(RawExchange.T0) || AnswerToReset.extendedLength(atr()) == AnswerToReset.ExtendedLength.NOT_TAKEN;
        return denied ? SHORT_RESPONSE : longestResponseOfReader;
    }

    @Override
    public byte[] transmit(byte[] command) throws DeviceException {
        CommandAPDU checked = new CommandAPDU(command);
        return inTime("exchange with the card", () -> exchange(checked));
    }

    private byte[] exchange(CommandAPDU command) throws DeviceException {
        try {
            return RawExchange.transmit(card, command);
        } catch (CardException | RuntimeException e) {
            // A card pulled at the wrong moment gives an empty response, which the binding meets with a RuntimeException.
            throw lost(e);
        }
    }

    /** The card is gone, or the reader under it: the service, or its silence, looks the same to the exchange. */
    private DeviceException lost(Exception problem) {
        lost = true;
        return unlessReaderGone(PcscProblem.lostInExchange(problem), Fault.CARD_REMOVED);
    }

    private DeviceException unlessReaderGone(DeviceException known, Fault doubtful) {
        if (known.fault() == doubtful) {
            try {
                context.reader(reader);
            } catch (DeviceException readerGone) {
                return readerGone;
            }
        }
        return known;
    }

    @Override
    public void reset() throws DeviceException {
        inTime("reset the card", this::powerAnew);
    }

    private Void powerAnew() throws DeviceException {
        try {
            card.endExclusive();
            card.disconnect(true);
        } catch (CardException | RuntimeException e) {
            throw lost(e);
        }
        return power(false);
    }

    private <T> T inTime(String doing, Callable<T> call) throws DeviceException {
        Future<T> answer;
        try {
            answer = nativeCalls.submit(call);
        } catch (RejectedExecutionException e) {
            throw new DeviceException(Fault.CARD_REMOVED, doing + ": the channel is closed");
        }
        running = answer;
        if (closed) {
            answer.cancel(false);
        }
        try {
            return answer.get(answerLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceException fault) {
                throw fault;
            }
            throw new IllegalStateException(doing, e.getCause());
        } catch (CancellationException e) {
            throw new DeviceException(Fault.CARD_REMOVED, doing + ": the channel was closed meanwhile");
        } catch (TimeoutException e) {
            close();
            throw new DeviceException(Fault.NO_ANSWER, doing + ": no answer within " + answerLimit.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new DeviceException(Fault.NO_ANSWER, doing + ": interrupted");
        }
    }

    /** Resets the card behind the call that is running, if any; the caller of that call is set free at once. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        Future<?> call = running;
        if (call != null) {
            call.cancel(false);
        }
        nativeCalls.execute(this::powerOff);
        nativeCalls.shutdown();
        whenClosed.accept(this);
        try {
            nativeCalls.awaitTermination(CLOSE_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when an exchange failed, so that nobody knows what state the card is in, or whether it is there. */
    boolean lost() {
        return lost;
    }

    /**
     * With reset: a card left powered keeps its authenticated state, and the next BAC fails with 6982. A lost card is not
     * reset: pcscd 1.9.9 notes one that does not answer to it as absent, and when the card is back before pcscd's own next
     * look (every 400 ms), it stays noted so until it is lifted again.
     */
    private void powerOff() {
        try {
            if (card != null) {
                card.endExclusive();
            }
        } catch (CardException | RuntimeException gone) {
            log.debug("end of exclusive access: {}", gone.getMessage());
        }
        try {
            if (card != null) {
                card.disconnect(!lost);
            }
        } catch (CardException | RuntimeException gone) {
            log.debug("reset of the card: {}", gone.getMessage());
        } finally {
            context.close();
        }
    }
}
