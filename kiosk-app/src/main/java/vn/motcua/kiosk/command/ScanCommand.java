package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.DossierContents;
import vn.motcua.kiosk.dossier.DossierDocument;
import vn.motcua.kiosk.dossier.Filing;
import vn.motcua.kiosk.dossier.PageQueue;
import vn.motcua.kiosk.dossier.PageReport;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.PictureFolder;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.Sheet;
import vn.motcua.kiosk.dossier.VisitPages;
import vn.motcua.ocr.TextLayer;

/** Scans papers, or takes pictures of them, and makes the PDF that a visit would make. */
@Command(name = "scan", description = "Scans papers into a PDF, as a visit does.")
public final class ScanCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_PAGES = 1000;
    /** A backend of SANE may take this long to look around, and a network scanner to speak up. */
    private static final Duration LOOKING = Duration.ofSeconds(15);

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Origin origin;

    @Option(names = "--driver", paramLabel = "NAME", defaultValue = "sane",
            description = "Driver of the scanner (default: ${DEFAULT-VALUE}).")
    private String driverName;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "An option of the driver, as in kiosk.toml.")
    private Map<String, String> settings = new TreeMap<>();

    @Option(names = "--source", paramLabel = "SOURCE", defaultValue = "auto",
            description = "feeder, glass or auto (default: ${DEFAULT-VALUE}).")
    private String source;

    @Option(names = "--duplex", description = "Both sides of each sheet, where the feeder can.")
    private boolean duplex;

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "300",
            description = "75 to 600 dots per inch (default: ${DEFAULT-VALUE}).")
    private int dotsPerInch;

    @Option(names = "--profile", paramLabel = "PROFILE", defaultValue = "compact",
            description = "compact, archive or bitonal (default: ${DEFAULT-VALUE}).")
    private String profileName;

    @Option(names = "--out", paramLabel = "X.pdf", required = true, description = "Where the PDF goes.")
    private Path out;

    @Option(names = "--text", paramLabel = "LANG", arity = "0..1", fallbackValue = "vie",
            description = "Makes the PDF searchable with tesseract; LANG is vie unless given.")
    private String text;

    @Option(names = "--report", description = "Prints what the checks found on each page, as JSON.")
    private boolean report;

    private final List<DossierContents.Leaf> leaves = new ArrayList<>();
    private final ArrayNode reports = JSON.createArrayNode();
    private PageQueue pageQueue;
    private String trouble = "";

    private static final class Origin {
        @Option(names = "--device", paramLabel = "ID", required = true, description = "The scanner, as \"devices\" lists it; * for any.")
        private String device;

        @Option(names = "--from-images", paramLabel = "DIR", required = true,
                description = "JPEG, PNG, TIFF or PNM files, by name. The same files give the same PDF.")
        private Path images;
    }

    @Override
    public Integer call() throws IOException {
        ScanRequest.Source from = checkedSource();
        Profile profile = checkedProfile();
        Path folder = Files.createTempDirectory("kiosk-scan");
        PageStore store = PageStore.open(folder);
        try (PageQueue queue = PageQueue.fitting(); VisitPages pages = store.begin("scan", profile)) {
            pageQueue = queue;
            if (origin.images != null) {
                takePictures(pages);
            } else {
                scan(from, pages);
            }
            queue.settled().join();
            long bytes = leaves.isEmpty() ? 0 : write();
            if (report) {
                spec.commandLine().getOut().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(
                        JSON.createObjectNode().put("bytes", bytes).set("pages", reports)));
                spec.commandLine().getOut().flush();
            }
        } finally {
            store.eraseAll();
        }
        return failed() ? 1 : 0;
    }

    private boolean failed() {
        if (trouble.isEmpty()) {
            return false;
        }
        spec.commandLine().getErr().println(trouble);
        return true;
    }

    private ScanRequest.Source checkedSource() {
        if (dotsPerInch < 75 || dotsPerInch > 600) {
            throw new ParameterException(spec.commandLine(), "--dpi takes 75 to 600");
        }
        if (!Files.isDirectory(out.toAbsolutePath().getParent())) {
            throw new ParameterException(spec.commandLine(), "--out: there is no folder " + out.toAbsolutePath().getParent());
        }
        if (origin.images != null && !Files.isDirectory(origin.images)) {
            throw new ParameterException(spec.commandLine(), "--from-images: there is no folder " + origin.images);
        }
        return switch (source.toLowerCase(Locale.ROOT)) {
            case "feeder" -> ScanRequest.Source.FEEDER;
            case "glass" -> ScanRequest.Source.GLASS;
            case "auto" -> ScanRequest.Source.AUTOMATIC;
            default -> throw new ParameterException(spec.commandLine(), "--source takes feeder, glass or auto");
        };
    }

    private Profile checkedProfile() {
        return switch (profileName.toLowerCase(Locale.ROOT)) {
            case "compact" -> Profile.COMPACT;
            case "archive" -> Profile.ARCHIVE;
            case "bitonal" -> Profile.BITONAL;
            default -> throw new ParameterException(spec.commandLine(), "--profile takes compact, archive or bitonal");
        };
    }

    private void takePictures(VisitPages pages) throws IOException {
        List<ScannedPage> pictures = PictureFolder.pages(origin.images);
        if (pictures.isEmpty()) {
            trouble = "No pictures in " + origin.images;
        }
        for (ScannedPage picture : pictures) {
            keep(picture, pages, picture.file().getFileName().toString());
        }
    }

    private void scan(ScanRequest.Source from, VisitPages pages) {
        try (DocumentScanner scanner = open()) {
            ScanRequest request = new ScanRequest(from, duplex, ScanRequest.Colour.COLOUR, dotsPerInch, pages.incoming(), MOST_PAGES);
            scanner.scan(request, page -> keep(page, pages, "page " + page.number() + (page.back() ? " (back)" : "")), new Cancellation());
        } catch (DeviceException e) {
            pageQueue.settled().join();
            String kept = leaves.isEmpty() ? "" : leaves.size() == 1 ? "; 1 page before it is in " + out
                    : "; " + leaves.size() + " pages before it are in " + out;
            trouble = "Scanner: " + e.fault() + ": " + e.getMessage() + kept;
        }
    }

    private DocumentScanner open() throws DeviceException {
        DriverCatalogue catalogue = DriverCatalogue.load();
        DeviceDriver driver = catalogue.find(DeviceKind.DOCUMENT_SCANNER, driverName)
                .orElseThrow(() -> new ParameterException(spec.commandLine(),
                        "--driver takes " + String.join(", ", catalogue.names(DeviceKind.DOCUMENT_SCANNER))));
        Settings checked = checkedSettings(driver);
        return (DocumentScanner) driver.open(origin.device.equals(DeviceSetting.ANY.value()) ? first(driver, checked)
                : new DeviceId(origin.device), checked);
    }

    private static DeviceId first(DeviceDriver driver, Settings checked) throws DeviceException {
        CompletableFuture<DeviceId> first = new CompletableFuture<>();
        try (AutoCloseable watch = driver.watch(checked, present -> present.stream().findFirst().ifPresent(found -> first.complete(found.id())))) {
            return first.get(LOOKING.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "no scanner was found within " + LOOKING.toSeconds() + " s", e);
        } catch (DeviceException e) {
            throw e;
        } catch (Exception e) {
            throw new DeviceException(Fault.UNKNOWN, "scanners cannot be looked for: " + e.getMessage(), e);
        }
    }

    private Settings checkedSettings(DeviceDriver driver) {
        try {
            return Settings.of(driver.options(), settings);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--set " + e.getMessage());
        }
    }

    /** Pages are worked on side by side, and come out in their order. */
    private void keep(ScannedPage page, VisitPages pages, String name) {
        pageQueue.add(pages, page, false, Runnable::run, arrival -> kept(arrival, pages, name));
    }

    private void kept(Arrival arrival, VisitPages pages, String name) {
        PrintWriter err = spec.commandLine().getErr();
        if (arrival instanceof Arrival.Kept kept) {
            DossierContents.Leaf leaf = pages.leaf(kept.page());
            leaves.add(leaf);
            reports.add(asJson(name, kept.report(), leaf.sheet()));
            err.println(name + ": " + kept.page().concern().name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("none", "good"));
        } else if (arrival instanceof Arrival.Refused refused) {
            trouble = name + ": " + refused.fault() + ": " + refused.detail();
            reports.add(JSON.createObjectNode().put("page", name).put("refused", refused.fault().name()));
            err.println(name + ": left out");
        }
        err.flush();
    }

    private static ObjectNode asJson(String name, PageReport found, Sheet sheet) {
        ObjectNode node = JSON.createObjectNode().put("page", name);
        ArrayNode concerns = node.putArray("concerns");
        found.concerns().stream().map(Enum::name).sorted().forEach(concerns::add);
        return node.put("skewDegrees", Math.round(found.skewDegrees() * 100) / 100.0)
                .put("paperLevel", found.paperLevel()).put("inkedCells", found.inkedCells())
                .put("profile", sheet.profile().name().toLowerCase(Locale.ROOT)).put("bytes", sheet.bytes());
    }

    private void addText() throws IOException {
        List<String> missing = TextLayer.missingPrograms();
        Path read = out.toAbsolutePath().resolveSibling(out.getFileName() + ".part");
        if (!missing.isEmpty()) {
            trouble = "The PDF has no text layer: not installed: " + String.join(", ", missing);
            return;
        }
        try {
            new TextLayer(text).add(out.toAbsolutePath(), read);
            Files.move(read, out.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = "The PDF has no text layer: stopped";
        } catch (IOException e) {
            trouble = "The PDF has no text layer: " + e.getMessage();
        }
    }

    /** @return bytes of the PDF; 0 when it could not be written */
    private long write() throws IOException {
        Optional<Instant> made = origin.images != null ? Optional.empty() : Optional.of(Instant.now());
        DossierContents contents = new DossierContents("", "", List.of(new DossierContents.Part("", leaves)), made);
        Filing filing = new DossierDocument(contents).write(out.toAbsolutePath());
        if (filing instanceof Filing.NotFiled notFiled) {
            trouble = "The PDF was not written: " + notFiled.fault() + ": " + notFiled.detail();
            return 0;
        }
        if (text != null) {
            addText();
        }
        long bytes = Files.size(out);
        spec.commandLine().getErr().println(leaves.size() + (leaves.size() == 1 ? " page, " : " pages, ") + bytes + " bytes: " + out);
        return bytes;
    }
}
