package vn.motcua.device.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals.State;

import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaCardTerminals;
import jnasmartcardio.Smartcardio.JnaTerminalFactorySpi;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/**
 * One connection to the PC/SC service. A context serves one call at a time, so whoever must not wait for another has a
 * context of its own.
 *
 * <p>The binding is jnasmartcardio and not the JDK's: the JDK keeps one context for the life of the process, and when
 * pcscd is restarted every later call fails for ever (sun.security.smartcardio.PCSCTerminals, the same in JDK 25). Here a
 * dead context is thrown away and a new one taken.
 */
final class PcscContext implements AutoCloseable {

    /** For one question to the service, which answers in a millisecond; one that is stopped, and not dead, never does. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);

    private final ExecutorService nativeCalls = Executors.newSingleThreadExecutor(PcscContext::nativeThread);
    private Future<?> running;
    private final AtomicBoolean closed = new AtomicBoolean();
    /** Touched by the thread of the native calls alone. */
    private JnaCardTerminals terminals;

    private static Thread nativeThread(Runnable task) {
        Thread thread = new Thread(task, "pcsc-service");
        thread.setDaemon(true);
        return thread;
    }

    /** The names of all readers, in the service's order; empty when there are none. */
    List<String> readers() throws DeviceException {
        return named(State.ALL);
    }

    /** The names of the readers with a card on them. Asks the service only, so it does not disturb a card at work. */
    List<String> readersWithCard() throws DeviceException {
        return named(State.CARD_PRESENT);
    }

    /** @throws DeviceException {@link Fault#NOT_CONNECTED} when there is no reader of that name */
    CardTerminal reader(String name) throws DeviceException {
        return inTime(State.ALL).stream()
                .filter(terminal -> terminal.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new DeviceException(Fault.NOT_CONNECTED, "no card reader \"" + name + "\" is connected"));
    }

    private List<String> named(State state) throws DeviceException {
        return inTime(state).stream().map(CardTerminal::getName).toList();
    }

    /** While a question hangs, no other is put: a thread for each would fill the machine before the service is mended. */
    private synchronized List<CardTerminal> inTime(State state) throws DeviceException {
        if (running != null && !running.isDone()) {
            throw silence();
        }
        try {
            Future<List<CardTerminal>> answer = nativeCalls.submit(() -> terminals(state));
            running = answer;
            return answer.get(ANSWER_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DeviceException fault) {
                throw fault;
            }
            throw new IllegalStateException("list of readers", e.getCause());
        } catch (TimeoutException e) {
            throw silence();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Fault.NO_ANSWER, "list of readers: interrupted");
        }
    }

    private DeviceException silence() {
        return new DeviceException(Fault.NO_ANSWER,
                "the PC/SC service has not answered for " + ANSWER_LIMIT.toSeconds() + " s: restart pcscd");
    }

    /** Asks once more over a new context when the old one died with the service. */
    private List<CardTerminal> terminals(State state) throws DeviceException {
        boolean hadOne = terminals != null;
        try {
            return list(state);
        } catch (CardException | EstablishContextException e) {
            if (!hadOne || !PcscProblem.serviceGone(e)) {
                throw PcscProblem.of("list of readers", e);
            }
        }
        drop();
        try {
            return list(state);
        } catch (CardException | EstablishContextException e) {
            throw PcscProblem.of("list of readers", e);
        }
    }

    private List<CardTerminal> list(State state) throws CardException, DeviceException {
        if (closed.get()) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
        try {
            if (terminals == null) {
                terminals = connect();
            }
            return terminals.list(state);
        } catch (LinkageError e) {
            throw new DeviceException(Fault.NOT_CONNECTED, PcscProblem.NO_LIBRARY_ADVICE, e);
        }
    }

    private static JnaCardTerminals connect() {
        try {
            return context();
        } catch (EstablishContextException e) {
            if (!PcscProblem.hungUp(e)) {
                throw e;
            }
            return context();
        }
    }

    private static JnaCardTerminals context() {
        return (JnaCardTerminals) new JnaTerminalFactorySpi((Object) null).engineTerminals();
    }

    private void drop() {
        if (terminals == null) {
            return;
        }
        try {
            terminals.close();
        } catch (CardException | RuntimeException dead) {
            // It belongs to a service that is gone: nothing is left to release.
        }
        terminals = null;
    }

    /** Does not wait: the service may be silent. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            nativeCalls.execute(this::drop);
            nativeCalls.shutdown();
        }
    }
}
