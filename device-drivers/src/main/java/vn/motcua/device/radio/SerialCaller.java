package vn.motcua.device.radio;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

import vn.motcua.device.Announcer;
import vn.motcua.device.Caller;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.Summons;
import vn.motcua.device.serial.SerialLine;

/** A calling unit at the end of a serial line. A thread of its own listens, so that a line that hangs up is noticed at once. */
final class SerialCaller implements Caller {

    /** A frame is lost now and then on a line that runs along a lift. */
    private static final int TRIES = 3;
    private static final int MOST_AT_ONCE = 256;
    private static final int MOST_ANSWERS = 16;

    private final Path port;
    private final SerialLine line;
    private final int answerMillis;
    private final BlockingQueue<RadioFrame> answers = new ArrayBlockingQueue<>(MOST_ANSWERS);
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean gone;
    private volatile boolean closed;
    private volatile DeviceInfo info;

    private SerialCaller(Path port, SerialLine line, int answerMillis) {
        this.port = port;
        this.line = line;
        this.answerMillis = answerMillis;
        this.info = DeviceInfo.model("", "calling unit on " + port);
    }

    static SerialCaller listening(Path port, SerialLine line, int answerMillis) {
        SerialCaller caller = new SerialCaller(port, line, answerMillis);
        Thread thread = new Thread(caller::listen, "calling unit " + port.getFileName());
        thread.setDaemon(true);
        thread.start();
        return caller;
    }

    private void listen() {
        StringBuilder begun = new StringBuilder();
        byte[] bytes = new byte[MOST_AT_ONCE];
        try {
            while (!closed) {
                int count = line.read(bytes);
                for (char each : new String(bytes, 0, count, StandardCharsets.ISO_8859_1).toCharArray()) {
                    heard(each, begun);
                }
            }
        } catch (IOException e) {
            gone = true;
            line.close();
            if (!closed) {
                health.announce(hungUp());
            }
        }
    }

    private void heard(char each, StringBuilder begun) {
        if (each == '$') {
            begun.setLength(0);
        }
        if (each != '\r' && each != '\n') {
            // What is too long for a line is no line; the next one begins with its own sign.
            if (begun.length() <= RadioFrame.LONGEST) {
                begun.append(each);
            }
            return;
        }
        RadioFrame.parse(begun.toString()).ifPresent(answers::offer);
        begun.setLength(0);
    }

    private DeviceHealth hungUp() {
        return new DeviceHealth.Unreachable("the line " + port + " has hung up");
    }

    @Override
    public DeviceInfo info() {
        return info;
    }

    @Override
    public DeviceHealth probe() throws DeviceException {
        if (closed || gone) {
            return closed ? new DeviceHealth.Unreachable("closed") : hungUp();
        }
        try {
            RadioFrame answer = ask(RadioFrame.of("PING"), pong -> pong.word().equals("PONG"));
            if (answer.fields().size() >= 2) {
                info = DeviceInfo.model(answer.fields().get(0), answer.fields().get(1));
            }
            return DeviceHealth.ready();
        } catch (DeviceException silent) {
            return silent.fault() == Fault.NO_ANSWER ? new DeviceHealth.Unreachable(silent.getMessage()) : hungUp();
        }
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public void tell(Summons summons) throws DeviceException {
        RadioFrame order = order(summons);
        List<String> echo = List.of(order.word(), summons.card());
        ask(order, answer -> answer.fields().size() >= 2 && answer.fields().subList(0, 2).equals(echo)
                && (answer.word().equals("OK") || answer.word().equals("NO")));
    }

    private static RadioFrame order(Summons summons) {
        return switch (summons.signal()) {
            case COME -> RadioFrame.of("CALL", summons.card(), summons.number(), summons.counter());
            case SOON -> RadioFrame.of("SOON", summons.card(), summons.number());
            case QUIET -> RadioFrame.of("QUIET", summons.card());
        };
    }

    /** @param fits the answer to it: one to an order that was given up may still come */
    private RadioFrame ask(RadioFrame order, Predicate<RadioFrame> fits) throws DeviceException {
        answers.clear();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            send(order);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(answerMillis);
            for (RadioFrame answer = next(end); answer != null; answer = next(end)) {
                if (fits.test(answer) && answer.word().equals("NO")) {
                    throw new DeviceException(Fault.UNKNOWN,
                            "the calling unit refuses: " + String.join(" ", answer.fields().subList(2, answer.fields().size())));
                }
                if (fits.test(answer)) {
                    return answer;
                }
            }
        }
        throw new DeviceException(Fault.NO_ANSWER, "the calling unit on " + port + " does not answer");
    }

    private void send(RadioFrame order) throws DeviceException {
        try {
            if (closed || gone) {
                throw new IOException("closed");
            }
            line.write(order.bytes());
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "the line " + port + " has hung up", e);
        }
    }

    private RadioFrame next(long end) throws DeviceException {
        try {
            while (!closed && !gone) {
                long rest = Math.min(end - System.nanoTime(), TimeUnit.MILLISECONDS.toNanos(100));
                if (rest <= 0) {
                    return null;
                }
                RadioFrame answer = answers.poll(rest, TimeUnit.NANOSECONDS);
                if (answer != null) {
                    return answer;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new DeviceException(Fault.NOT_CONNECTED, "the line " + port + " has hung up");
    }

    @Override
    public void close() {
        closed = true;
        health.close();
        line.close();
    }
}
