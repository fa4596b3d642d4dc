package vn.motcua.device.sane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/** How {@code scanimage} is called: which program, and with which SANE configuration. */
final class Scanimage {

    private final String program;
    private final String configFolder;

    /** @param configFolder empty to inherit SANE_CONFIG_DIR, else the folder to use instead */
    Scanimage(String program, String configFolder) {
        this.program = program;
        this.configFolder = configFolder;
    }

    /**
     * Starts it.
     *
     * @param folder   where relative paths among the arguments begin
     * @param progress told of each part of a page that is through
     * @throws DeviceException {@link Fault#NOT_CONNECTED} when the program is not installed
     */
    Child start(Path folder, List<String> arguments, IntConsumer progress) throws DeviceException {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        // Messages are parsed, so they have to be in the language that SANE's sources are in.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("LANGUAGE");
        if (!configFolder.isEmpty()) {
            builder.environment().put("SANE_CONFIG_DIR", Path.of(configFolder).toAbsolutePath().toString());
        }
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new Child(process, progress);
        } catch (IOException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, program + " does not start; is it installed? apt-get install sane-utils", e);
        }
    }

    /**
     * Runs it to its end and returns what it printed.
     *
     * @throws DeviceException when it does not start, does not end in time, or complains
     */
    String ask(Duration limit, List<String> arguments) throws DeviceException {
        Child child = start(Path.of(System.getProperty("java.io.tmpdir")), arguments, percent -> { });
        long end = System.nanoTime() + limit.toNanos();
        StringBuilder answer = new StringBuilder();
        try {
            Optional<String> line = child.nextLine(left(end));
            while (line.isPresent()) {
                answer.append(line.get()).append('\n');
                line = child.nextLine(left(end));
            }
        } catch (DeviceException e) {
            child.kill();
            throw e;
        }
        Optional<Integer> exit = child.awaitEnd(left(end));
        if (exit.isEmpty()) {
            child.kill();
            throw new DeviceException(Fault.NO_ANSWER, "scanimage did not end within " + limit.toSeconds() + " s");
        }
        if (exit.get() != 0) {
            throw new DeviceException(faultOfOpening(child.complaint()), child.complaint());
        }
        return answer.toString();
    }

    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** scanimage exits with 1 whatever kept it from opening the device; only its words tell. */
    static Fault faultOfOpening(String complaint) {
        return switch (SaneStatus.named(complaint).orElse(SaneStatus.INVALID)) {
            case DEVICE_BUSY -> Fault.IN_USE;
            case ACCESS_DENIED -> Fault.NOT_PERMITTED;
            case COVER_OPEN -> Fault.SCANNER_COVER_OPEN;
            case JAMMED -> Fault.FEEDER_JAM;
            case NO_DOCUMENTS -> Fault.FEEDER_EMPTY;
            case NO_MEMORY -> Fault.BROKEN;
            case UNSUPPORTED, CANCELLED, INVALID, IO_ERROR -> Fault.NOT_CONNECTED;
        };
    }
}
