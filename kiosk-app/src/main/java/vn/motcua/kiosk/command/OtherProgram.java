package vn.motcua.kiosk.command;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a program of the machine and tells what it cost, all of its children counted. */
final class OtherProgram {

    private static final long MOST_MINUTES = 20;

    private OtherProgram() {
    }

    /** @param said what it wrote to its standard output @param complaint the last line it wrote to the other @param seconds of processor time */
    record Run(boolean succeeded, String said, String complaint, double seconds) {
    }

    static boolean isInstalled(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /** @param command the program and what it is told */
    static Run run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", "");
        Path cost = Files.createTempFile(folder, "cost", "");
        Path complained = Files.createTempFile(folder, "err", "");
        List<String> timed = new ArrayList<>(List.of("bash", "-c", "TIMEFORMAT='%U %S'; { time \"$@\" 2>" + complained + " ; } 2>" + cost, "bash"));
        timed.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(timed).redirectOutput(said.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            return new Run(false, "", "not done after " + MOST_MINUTES + " minutes", 0);
        }
        double seconds = Stream.of(Files.readString(cost).trim().split("\\s+")).filter(number -> !number.isEmpty())
                .mapToDouble(Double::parseDouble).sum();
        List<String> complaints = Files.readString(complained).lines().filter(line -> !line.isBlank()).toList();
        String complaint = complaints.isEmpty() ? "exit code " + process.exitValue() : complaints.get(complaints.size() - 1).strip();
        return new Run(process.exitValue() == 0, Files.readString(said, StandardCharsets.UTF_8), complaint, seconds);
    }
}
