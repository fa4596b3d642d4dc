package vn.motcua.device.escl;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.device.DeviceInfo;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScanRequest.Source;
import vn.motcua.device.ScannerCapabilities;

/**
 * What the scanner says it can do (eSCL 2.97, ScannerCapabilities).
 *
 * @param glass     empty without one
 * @param feeder    one side; empty without a feeder
 * @param bothSides empty when the feeder takes one side only
 */
record EsclCapabilities(DeviceInfo info, String version, Optional<Input> glass, Optional<Input> feeder, Optional<Input> bothSides) {

    private static final int[] USUAL_RESOLUTIONS = {75, 100, 150, 200, 300, 400, 600};
    /** A4, for a device that does not tell its size. */
    private static final int A4_WIDTH = 2480;
    private static final int A4_HEIGHT = 3508;

    /**
     * One way in.
     *
     * @param width      of the area that can be scanned, in 1/300 inch
     * @param colours    the device's words: "RGB24", "Grayscale8"
     * @param dotsPerInch ascending
     */
    record Input(int width, int height, Set<String> colours, List<Integer> dotsPerInch) {

        Input {
            colours = Set.copyOf(colours);
            dotsPerInch = List.copyOf(dotsPerInch);
        }

        private static Input of(EsclXml caps) {
            Set<String> colours = new HashSet<>();
            caps.all("ColorMode").forEach(colour -> colours.add(colour.text()));
            return new Input(caps.number("MaxWidth", A4_WIDTH), caps.number("MaxHeight", A4_HEIGHT), colours, resolutions(caps));
        }

        private static List<Integer> resolutions(EsclXml caps) {
            List<Integer> discrete = caps.all("DiscreteResolution").stream().map(one -> one.number("XResolution", 0))
                    .filter(dpi -> dpi > 0).distinct().sorted().toList();
            Optional<EsclXml> range = caps.first("XResolutionRange");
            if (!discrete.isEmpty() || range.isEmpty()) {
                return discrete;
            }
            int least = range.get().number("Min", 75);
            int most = range.get().number("Max", 600);
            return IntStream.of(USUAL_RESOLUTIONS).filter(dpi -> dpi >= least && dpi <= most).boxed().toList();
        }

        /** The lowest resolution offered that is not below the wish, else the highest. */
        int resolutionFor(int wish) {
            return dotsPerInch.stream().filter(dpi -> dpi >= wish).findFirst()
                    .orElseGet(() -> dotsPerInch.isEmpty() ? wish : dotsPerInch.get(dotsPerInch.size() - 1));
        }

        /** The device's word for the wish; the wish's usual word when it names none. */
        String colourFor(ScanRequest.Colour wish) {
            List<String> words = wish == ScanRequest.Colour.COLOUR ? List.of("RGB24", "RGB48", "Grayscale8")
                    : List.of("Grayscale8", "Grayscale16", "RGB24");
            return words.stream().filter(colours::contains).findFirst().orElse(words.get(0));
        }
    }

    static EsclCapabilities parse(byte[] xml) throws IOException {
        EsclXml root = EsclXml.parse(xml);
        Optional<Input> glass = root.first("PlatenInputCaps").or(() -> root.first("Platen")).map(Input::of);
        Optional<Input> feeder = root.first("AdfSimplexInputCaps").or(() -> root.first("Adf")).map(Input::of);
        // Some devices tell of both sides only as an option.
        boolean option = root.all("AdfOption").stream().anyMatch(word -> word.text().equals("Duplex"));
        Optional<Input> both = root.first("AdfDuplexInputCaps").map(Input::of).or(() -> option ? feeder : Optional.empty());
        if (glass.isEmpty() && feeder.isEmpty()) {
            throw new IOException("it tells of neither a glass nor a feeder");
        }
        DeviceInfo info = new DeviceInfo(root.text("Manufacturer"), root.text("MakeAndModel"), root.text("SerialNumber"), "");
        return new EsclCapabilities(info, root.text("Version").isEmpty() ? "2.0" : root.text("Version"), glass, feeder, both);
    }

    ScannerCapabilities asOffered() {
        Set<Source> sources = EnumSet.of(Source.AUTOMATIC);
        feeder.ifPresent(any -> sources.add(Source.FEEDER));
        glass.ifPresent(any -> sources.add(Source.GLASS));
        List<Integer> resolutions = Stream.of(feeder, glass).flatMap(Optional::stream).findFirst().map(Input::dotsPerInch).orElse(List.of());
        return new ScannerCapabilities(sources, bothSides.isPresent(), resolutions);
    }
}
