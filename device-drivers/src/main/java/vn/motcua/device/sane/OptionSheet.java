package vn.motcua.device.sane;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannerCapabilities;

/**
 * What a SANE device lets us choose. SANE standardises few names and backends differ in all the others, so words are
 * recognised by what they contain; what is not recognised is left to the device's default.
 */
final class OptionSheet {

    /** A scanner with a continuous range is offered these. */
    private static final int[] USUAL_RESOLUTIONS = {75, 100, 150, 200, 300, 400, 600};

    private final Map<String, DeviceOption> options = new TreeMap<>();

    private OptionSheet() {
    }

    /** @param printed the output of {@code scanimage -A}; lines that are not understood are passed over */
    static OptionSheet parse(String printed) {
        OptionSheet sheet = new OptionSheet();
        printed.lines().map(DeviceOption::parse).flatMap(Optional::stream).forEach(option -> sheet.options.put(option.name(), option));
        return sheet;
    }

    Optional<DeviceOption> active(String name) {
        return Optional.ofNullable(options.get(name)).filter(DeviceOption::active);
    }

    /** The present value of a sensor or setting; empty when the device has none of this name. */
    String value(String name) {
        return options.containsKey(name) ? options.get(name).current() : "";
    }

    ScannerCapabilities capabilities() {
        Set<ScanRequest.Source> sources = EnumSet.of(ScanRequest.Source.AUTOMATIC);
        if (feeds()) {
            sources.add(ScanRequest.Source.FEEDER);
        }
        if (hasGlass()) {
            sources.add(ScanRequest.Source.GLASS);
        }
        return new ScannerCapabilities(sources, !duplexArguments().isEmpty(), resolutions());
    }

    boolean feeds() {
        return sources().anyMatch(OptionSheet::namesFeeder);
    }

    /** A device that does not let us choose has one source: a glass, until its name says otherwise. */
    boolean hasGlass() {
        return sources().findAny().isEmpty() || sources().anyMatch(OptionSheet::namesGlass);
    }

    /** The arguments that choose the feeder; with {@code duplex} both sides where the device can. */
    List<String> feederArguments(boolean duplex) {
        if (duplex && !duplexArguments().isEmpty()) {
            return duplexArguments();
        }
        return source(word -> namesFeeder(word) && !namesDuplex(word) && !word.contains("back"));
    }

    List<String> glassArguments() {
        return source(OptionSheet::namesGlass);
    }

    private List<String> duplexArguments() {
        List<String> oneSource = source(word -> namesFeeder(word) && namesDuplex(word));
        if (!oneSource.isEmpty()) {
            return oneSource;
        }
        // Epson and Canon have the feeder as a source and its two sides as an option of their own.
        List<String> feeder = source(OptionSheet::namesFeeder);
        if (feeder.isEmpty()) {
            return List.of();
        }
        if (active("--adf-mode").filter(option -> option.words().contains("Duplex")).isPresent()) {
            return Stream.concat(feeder.stream(), Stream.of("--adf-mode", "Duplex")).toList();
        }
        return active("--duplex").isPresent() ? Stream.concat(feeder.stream(), Stream.of("--duplex=yes")).toList() : List.of();
    }

    /** @param preferred the technician's word, or empty to look for one */
    List<String> modeArguments(ScanRequest.Colour colour, String preferred) {
        if (!preferred.isEmpty()) {
            return List.of("--mode", preferred);
        }
        String wanted = colour == ScanRequest.Colour.COLOUR ? "colo" : "gr[ae]y";
        return active("--mode").stream().flatMap(option -> option.words().stream())
                .filter(word -> word.toLowerCase(Locale.ROOT).matches(".*" + wanted + ".*"))
                .findFirst().map(word -> List.of("--mode", word)).orElse(List.of());
    }

    /** Eight bits a sample: sixteen only double the file. */
    List<String> depthArguments() {
        return active("--depth").filter(option -> option.words().contains("8")).isPresent() ? List.of("--depth", "8") : List.of();
    }

    List<String> resolutionArguments(int dotsPerInch) {
        return active("--resolution").isPresent() ? List.of("--resolution", Integer.toString(resolutionFor(dotsPerInch))) : List.of();
    }

    /** The lowest resolution offered that is not below the wish, else the highest. */
    int resolutionFor(int wish) {
        List<Integer> offered = resolutions();
        return offered.stream().filter(dpi -> dpi >= wish).findFirst()
                .orElseGet(() -> offered.isEmpty() ? wish : offered.get(offered.size() - 1));
    }

    List<Integer> resolutions() {
        Optional<DeviceOption> option = active("--resolution");
        if (option.flatMap(DeviceOption::range).isPresent()) {
            DeviceOption.Range range = option.get().range().get();
            return IntStream.of(USUAL_RESOLUTIONS).filter(dpi -> dpi >= range.least() && dpi <= range.most()).boxed().toList();
        }
        return option.stream().flatMap(list -> list.words().stream())
                .filter(word -> word.matches("[0-9]+(\\.[0-9]+)?")).map(word -> (int) Double.parseDouble(word)).sorted().toList();
    }

    /** The corner of the paper, no further than the device reaches. */
    List<String> areaArguments(double widthMillimetres, double heightMillimetres) {
        List<String> arguments = new ArrayList<>();
        active("-l").ifPresent(option -> arguments.addAll(List.of("-l", "0")));
        active("-t").ifPresent(option -> arguments.addAll(List.of("-t", "0")));
        edge("-x", widthMillimetres).ifPresent(value -> arguments.addAll(List.of("-x", value)));
        edge("-y", heightMillimetres).ifPresent(value -> arguments.addAll(List.of("-y", value)));
        return arguments;
    }

    private Optional<String> edge(String name, double millimetres) {
        return active(name).flatMap(DeviceOption::range)
                .map(range -> String.format(Locale.ROOT, "%.2f", Math.min(millimetres, range.most())));
    }

    private Stream<String> sources() {
        return active("--source").stream().flatMap(option -> option.words().stream());
    }

    private List<String> source(Predicate<String> wanted) {
        return sources().filter(word -> wanted.test(word.toLowerCase(Locale.ROOT))).findFirst()
                .map(word -> List.of("--source", word)).orElse(List.of());
    }

    private static boolean namesFeeder(String source) {
        String word = source.toLowerCase(Locale.ROOT);
        return word.contains("adf") || word.contains("feeder") || namesDuplex(word);
    }

    private static boolean namesDuplex(String source) {
        String word = source.toLowerCase(Locale.ROOT);
        return word.contains("duplex") || word.contains("both");
    }

    private static boolean namesGlass(String source) {
        String word = source.toLowerCase(Locale.ROOT);
        return word.contains("flatbed") || word.contains("platen") || word.contains("glass") || word.contains("table");
    }
}
