package vn.motcua.device.pcsc;

import java.util.List;

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

    private JnaCardTerminals terminals;
    private boolean closed;

    /** The names of all readers, in the service's order; empty when there are none. */
    synchronized List<String> readers() throws DeviceException {
        return named(State.ALL);
    }

    /** The names of the readers with a card on them. Asks the service only, so it does not disturb a card at work. */
    synchronized List<String> readersWithCard() throws DeviceException {
        return named(State.CARD_PRESENT);
    }

    /** @throws DeviceException {@link Fault#NOT_CONNECTED} when there is no reader of that name */
    synchronized CardTerminal reader(String name) throws DeviceException {
        return terminals(State.ALL).stream()
                .filter(terminal -> terminal.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new DeviceException(Fault.NOT_CONNECTED, "no card reader \"" + name + "\" is connected"));
    }

    private List<String> named(State state) throws DeviceException {
        return terminals(state).stream().map(CardTerminal::getName).toList();
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
        if (closed) {
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

    @Override
    public synchronized void close() {
        closed = true;
        drop();
    }
}
