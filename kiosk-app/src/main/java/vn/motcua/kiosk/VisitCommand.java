package vn.motcua.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.simulator.PrintedTicket;
import vn.motcua.kiosk.bench.SimulatedHardware;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.swt.KioskScreen;

/** {@code ./kiosk visit}: a whole visit on the display, and everything that it leaves. */
@Command(name = "visit", description = "Walks through a whole visit with simulated devices; keeps every screen, the papers and the PDF.")
final class VisitCommand implements Callable<Integer> {

    /** In looks of a third of a second. */
    private static final int LONGEST_WAY = 60;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where screens, papers, PDF and visit.json go.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Path screens = Files.createDirectories(out.resolve("screens"));
        Path data = Files.createTempDirectory("visit");
        DriverCatalogue drivers = DriverCatalogue.load();
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get().keepingDataIn(data).besideAnother();
        Lobby lobby = new Lobby(config, drivers, Clock.systemUTC()).open(new KioskScreen());
        SimulatedHardware hardware = new SimulatedHardware(drivers);
        AtomicReference<String> failure = new AtomicReference<>("");
        SampleVisit visit = new SampleVisit(lobby, lobby.screen()::tap, hardware, reached -> keepScreen(lobby, screens, reached));
        Thread walker = new Thread(() -> {
            try {
                List<SampleVisit.Reached> steps = visit.walk();
                keepPapers(hardware, data, steps);
            } catch (IOException | RuntimeException e) {
                failure.set(e.getMessage());
            } finally {
                lobby.close();
            }
        }, "citizen");
        walker.start();
        lobby.run();
        if (!failure.get().isEmpty()) {
            System.err.println(failure.get());
            return 1;
        }
        System.err.println("the whole visit is in " + out);
        return 0;
    }

    private void keepScreen(Lobby lobby, Path screens, SampleVisit.Reached reached) {
        try (Stream<Path> kept = Files.list(screens)) {
            long number = kept.filter(file -> file.toString().endsWith(".png")).count() + 1;
            System.err.printf("%2d %-24s %6d ms%n", number, reached.name(), reached.millis());
            settle();
            Optional<byte[]> picture = lobby.screen().picture().map(seen -> seen.png());
            if (picture.isPresent()) {
                Files.write(screens.resolve(String.format("%02d-%s.png", number, reached.name())), picture.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The new screen fades in for 160 ms. */
    private static void settle() {
        try {
            Thread.sleep(320);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepPapers(SimulatedHardware hardware, Path data, List<SampleVisit.Reached> steps) throws IOException {
        List<PrintedTicket> papers = hardware.printer().tickets();
        PrintedTicket ticket = last(papers, "ticket");
        PrintedTicket slip = last(papers, "slip");
        Files.write(out.resolve("ticket.png"), ticket.png());
        Files.write(out.resolve("ticket.escpos"), ticket.escpos());
        Files.write(out.resolve("receipt.png"), slip.png());
        List<Path> documents = documents(data);
        for (int i = 0; i < documents.size(); i++) {
            Files.copy(documents.get(i), out.resolve(i == 0 ? "dossier.pdf" : "dossier-" + (i + 1) + ".pdf"), StandardCopyOption.REPLACE_EXISTING);
        }
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(out.resolve("visit.json").toFile(), Map.of("steps", steps));
    }

    private static PrintedTicket last(List<PrintedTicket> papers, String title) {
        return papers.stream().filter(paper -> paper.title().equals(title)).max(Comparator.comparingInt(PrintedTicket::number))
                .orElseThrow(() -> new IllegalStateException("no " + title + " was printed"));
    }

    /** As the centre keeps them, a PDF of each paper; they may still be on their way to it. */
    private static List<Path> documents(Path data) throws IOException {
        List<Path> documents = List.of();
        for (int looks = 0; looks < LONGEST_WAY && documents.isEmpty(); looks++) {
            settle();
            try (Stream<Path> files = Files.walk(data.resolve("centre/dossiers"), 2)) {
                // What is still being unpacked may be moved away any moment.
                documents = files.filter(file -> file.toString().endsWith(".pdf"))
                        .filter(file -> !file.getParent().getFileName().toString().startsWith("arriving")).sorted().toList();
            }
        }
        if (documents.isEmpty()) {
            throw new IllegalStateException("no dossier reached the centre");
        }
        return documents;
    }
}
