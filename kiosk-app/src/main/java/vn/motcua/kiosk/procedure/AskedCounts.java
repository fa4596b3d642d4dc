package vn.motcua.kiosk.procedure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each procedure was asked for at this kiosk: counts of a procedure and a day, never of whom. Older days count less
 * and less. Safe for several threads.
 */
public final class AskedCounts {

    private static final double HALF_LIFE_DAYS = 30;
    private static final int FORGOTTEN_AFTER_DAYS = 365;
    /** Visits after which the kiosk's own count weighs as much as the estimate that shipped. */
    private static final double ESTIMATE_WEIGHS = 300;
    private static final double THOUSAND = 1_000;

    private final Path file;
    private final Map<LocalDate, Map<String, Integer>> days = new TreeMap<>();

    private AskedCounts(Path file) {
        this.file = file;
    }

    /** What stands in the file; nothing when there is none, and nothing of a line that cannot be read. */
    public static AskedCounts in(Path file) {
        AskedCounts counts = new AskedCounts(file);
        try {
            for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] cells = line.split("\t");
                if (cells.length == 3) {
                    counts.day(LocalDate.parse(cells[0])).merge(cells[1], Integer.parseInt(cells[2]), Integer::sum);
                }
            }
        } catch (IOException | DateTimeParseException | NumberFormatException e) {
            counts.days.clear();
        }
        return counts;
    }

    private Map<String, Integer> day(LocalDate day) {
        return days.computeIfAbsent(day, key -> new TreeMap<>());
    }

    /** Somebody asked for the procedure. @throws IOException when it cannot be written down; it counts until the next start */
    public synchronized void asked(String code, LocalDate today) throws IOException {
        day(today).merge(code, 1, Integer::sum);
        days.keySet().removeIf(day -> day.isBefore(today.minusDays(FORGOTTEN_AFTER_DAYS)));
        List<String> lines = new ArrayList<>();
        days.forEach((day, counts) -> counts.forEach((asked, times) -> lines.add(day + "\t" + asked + "\t" + times)));
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    /** Of 1,000 visits how many ask for each procedure: the estimate that shipped, and more and more what was counted. */
    public synchronized Map<String, Integer> usage(Catalogue shipped, LocalDate today) {
        Map<String, Double> counted = new HashMap<>();
        double all = 0;
        for (Map.Entry<LocalDate, Map<String, Integer>> day : days.entrySet()) {
            double weight = Math.pow(0.5, Math.max(0, ChronoUnit.DAYS.between(day.getKey(), today)) / HALF_LIFE_DAYS);
            for (Map.Entry<String, Integer> asked : day.getValue().entrySet()) {
                counted.merge(asked.getKey(), asked.getValue() * weight, Double::sum);
                all += asked.getValue() * weight;
            }
        }
        Map<String, Integer> usage = new HashMap<>();
        for (Procedure procedure : shipped.procedures()) {
            double estimate = shipped.usage(procedure.code()) * ESTIMATE_WEIGHS;
            double here = THOUSAND * counted.getOrDefault(procedure.code(), 0.0);
            long blended = Math.round((estimate + here) / (ESTIMATE_WEIGHS + all));
            if (blended > 0) {
                usage.put(procedure.code(), (int) blended);
            }
        }
        return usage;
    }
}
