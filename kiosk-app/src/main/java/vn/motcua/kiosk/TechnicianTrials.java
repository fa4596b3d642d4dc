package vn.motcua.kiosk;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.dossier.PagePicture;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;
import vn.motcua.kiosk.words.Words;

/** Tries what a technician wants tried: a card, a test print, a page, a code, a tone. Keeps what came of it, with its picture, for the report. */
final class TechnicianTrials {

    private static final Duration FOR_A_CARD = Duration.ofSeconds(15);
    private static final Duration FOR_A_CODE = Duration.ofSeconds(15);
    private static final int TEST_DPI = 150;
    private static final int PICTURE_WIDTH = 800;
    /** The others say all there is to see: what the driver adds in its own words would be noise. */
    private static final Set<Fault> NEEDS_DETAIL = EnumSet.range(Fault.NOT_CONNECTED, Fault.UNKNOWN);
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** @param with the device that was tried: another one in its place has not been */
    private record Trial(Optional<DeviceSetting> with, List<Finding> findings) {
    }

    private final KioskConfig config;
    private final Devices devices;
    private final PaperRolls rolls;
    private final SettingsKeeper settings;
    private final Clock clock;
    private final Words words;
    private final TechnicianDesk.Machine machine;
    private final Map<Topic, BufferedImage> pictures = new EnumMap<>(Topic.class);
    private final Map<Topic, Trial> tested = new EnumMap<>(Topic.class);
    private volatile CompletableFuture<Void> card = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<String> code = CompletableFuture.completedFuture("");

    /** @param words that stand on the test print */
    TechnicianTrials(KioskConfig config, Devices devices, PaperRolls rolls, SettingsKeeper settings,
            Clock clock, Words words, TechnicianDesk.Machine machine) {
        this.config = config;
        this.devices = devices;
        this.rolls = rolls;
        this.settings = settings;
        this.clock = clock;
        this.words = words;
        this.machine = machine;
        devices.onCode(text -> code.complete(text));
        devices.onCard(presence -> {
            if (presence != CardPresence.ABSENT) {
                card.complete(null);
            }
        });
    }

    /** What the last trial of this device found; empty before one. */
    List<Finding> last(Topic topic) {
        return Optional.ofNullable(tested.get(topic)).filter(trial -> trial.with().equals(device(topic))).map(Trial::findings).orElse(List.of());
    }

    /** Of what the last trial of this device brought out. */
    Optional<BufferedImage> picture(Topic topic) {
        return last(topic).isEmpty() ? Optional.empty() : Optional.ofNullable(pictures.get(topic));
    }

    private Optional<DeviceSetting> device(Topic topic) {
        return topic.device().flatMap(settings::inForce);
    }

    /** Blocks until it is done. @param cancellation ends it early: whoever comes to be served does not wait for a trial */
    List<Finding> of(Topic topic, Cancellation cancellation) throws IOException {
        Optional<DeviceSetting> with = device(topic);
        List<Finding> findings = switch (topic) {
            case CARD_READER -> List.of(card(cancellation));
            case TICKET_PRINTER -> List.of(paper(cancellation));
            case DOCUMENT_SCANNER -> List.of(scan(cancellation));
            case CODE_READER -> List.of(shownCode(cancellation));
            case CALLER -> List.of(callingUnit(cancellation));
            case SOUND -> sounded();
            case SCREEN, NETWORK, CLOCK, SETTINGS, JOURNAL, CLOSING -> List.of();
        };
        tested.put(topic, new Trial(with, topic.device().isPresent() ? findings : List.of()));
        return findings;
    }

    private static <T> Finding outcome(Outcome<T> outcome, Function<T, Finding> good) {
        if (outcome instanceof Outcome.Done<T> done) {
            return good.apply(done.value());
        }
        if (outcome instanceof Outcome.Cancelled) {
            return Finding.attention("finding.interrupted");
        }
        return outcome instanceof Outcome.Failed<T> failed
                ? Finding.of(Finding.Level.FAULT, failed.fault(), NEEDS_DETAIL.contains(failed.fault()) ? failed.detail() : "")
                : Finding.fault("finding.test.timeout");
    }

    private Finding callingUnit(Cancellation running) {
        return outcome(devices.caller().<DeviceHealth>run(Deadlines.PROBE, running, (unit, job) -> unit.probe()).join(),
                health -> health.usable() ? Finding.good("finding.test.caller") : Finding.of(Finding.Level.FAULT, Fault.NO_ANSWER, ""));
    }

    /** With no card there it waits for one: somebody stands before the kiosk with a card in his hand. */
    private Finding card(Cancellation running) {
        CompletableFuture<Void> awaited = new CompletableFuture<>();
        card = awaited;
        Outcome<Integer> outcome = answered(running);
        if (noCard(outcome)) {
            try (Cancellation.Registration stop = running.onCancel(() -> awaited.complete(null))) {
                awaited.completeOnTimeout(null, FOR_A_CARD.toSeconds(), TimeUnit.SECONDS).join();
            }
            outcome = answered(running);
        }
        return noCard(outcome) ? Finding.attention("finding.test.no-card") : outcome(outcome, length -> Finding.good("finding.test.card", length));
    }

    private Outcome<Integer> answered(Cancellation cancellation) {
        return devices.cards().<Integer>run(Deadlines.CARD_READ, cancellation, (reader, running) -> {
            try (CardChannel channel = reader.connect()) {
                return channel.atr().length;
            }
        }).join();
    }

    private static boolean noCard(Outcome<Integer> outcome) {
        return outcome instanceof Outcome.Failed<Integer> failed && failed.fault() == Fault.CARD_REMOVED;
    }

    private Finding paper(Cancellation cancellation) {
        String now = LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(SHOWN_TIME);
        PrintDocument document = new PrintDocument("test", List.of(
                new PrintDocument.Text(words.get("test-paper.title"), 40, PrintDocument.Weight.BOLD, PrintDocument.Align.CENTRE),
                new PrintDocument.Text(config.branch().name() + " · " + config.id(), 28, PrintDocument.Weight.MEDIUM, PrintDocument.Align.CENTRE),
                new PrintDocument.BigText("A042", 176), new PrintDocument.Rule(),
                new PrintDocument.Text("Ậ Ễ Ỗ Ự ẵ ỡ g y 0123456789", 34, PrintDocument.Weight.MEDIUM, PrintDocument.Align.CENTRE),
                new PrintDocument.Code("MOTCUA-TEST", 8, words.get("test-paper.code")), new PrintDocument.Fact(words.get("test-paper.time"), now),
                new PrintDocument.Feed(32), new PrintDocument.Cut()));
        Outcome<PrintReport> outcome = devices.printer().<PrintReport>run(
                Deadlines.PRINT, cancellation, (printer, running) -> printer.print(document, running.cancellation())).join();
        pictures.remove(Topic.TICKET_PRINTER);
        return outcome(outcome, report -> {
            pictures.put(Topic.TICKET_PRINTER, new Typesetter(PrintDocument.WIDTH, 203).set(document).toImage());
            rolls.printed(DeviceKind.TICKET_PRINTER.configurationName(), report.millimetres());
            return report.confirmed() ? Finding.good("finding.test.printed") : Finding.attention("finding.test.perhaps-printed");
        });
    }

    /** The page is somebody's paper, perhaps: it is looked at, shrunk for the report and erased. */
    private Finding scan(Cancellation cancellation) throws IOException {
        pictures.remove(Topic.DOCUMENT_SCANNER);
        Path folder = Files.createTempDirectory(Files.createDirectories(config.kiosk().data()), "test-scan");
        try {
            Outcome<Integer> outcome = devices.scanner().<Integer>run(Deadlines.SCAN_IDLE, cancellation, (scanner, running) -> {
                int dpi = scanner.capabilities().dotsPerInch().stream().filter(each -> each >= TEST_DPI).findFirst().orElse(TEST_DPI);
                return scanner.scan(new ScanRequest(ScanRequest.Source.AUTOMATIC, false, ScanRequest.Colour.COLOUR, dpi, folder, 1), page -> {
                    running.moved();
                    image(page.file()).ifPresent(picture -> pictures.put(Topic.DOCUMENT_SCANNER, shrunk(picture)));
                }, running.cancellation());
            }).join();
            return outcome(outcome, pages -> pages > 0 ? Finding.good("finding.test.scanned", pages) : Finding.attention("finding.test.no-page"));
        } finally {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path each : all.toList()) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Optional<BufferedImage> image(Path file) {
        try {
            return Optional.of(PagePicture.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Optional<BufferedImage> image(byte[] png) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static BufferedImage shrunk(BufferedImage picture) {
        int width = Math.min(PICTURE_WIDTH, picture.getWidth());
        int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return small;
    }

    /** That a code came is enough: what it says may be a person's. */
    private Finding shownCode(Cancellation running) {
        CompletableFuture<String> shown = new CompletableFuture<>();
        code = shown;
        try (Cancellation.Registration stop = running.onCancel(() -> shown.cancel(false))) {
            return Finding.good("finding.test.code", shown.get(FOR_A_CODE.toSeconds(), TimeUnit.SECONDS).length());
        } catch (CancellationException e) {
            return Finding.attention("finding.interrupted");
        } catch (TimeoutException e) {
            return Finding.attention("finding.test.no-code");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.attention("finding.test.no-code");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            code = CompletableFuture.completedFuture("");
        }
    }

    private List<Finding> sounded() {
        machine.sound(false);
        machine.sound(true);
        return List.of(Finding.note("finding.sound.sent", config.speech().loudspeaker(), config.speech().headphones()),
                Finding.note("finding.sound.how"));
    }
}
