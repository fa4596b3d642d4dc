package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.UnfinishedDossier;

/** The whole kiosk, its plug pulled between two pages: its disk as it was is given to another. */
class PowerFailsInMidScanTest {

    /** Page workers stand back behind everything else that a loaded machine does. */
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final SampleCitizen CITIZEN = SampleCitizens.WOMAN;

    @TempDir
    Path machine;

    @Test
    void theSameCardFindsItsPagesAndNoOtherDoes() throws IOException {
        Path before = machine.resolve("before");
        Path after = machine.resolve("after");
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(before)) {
            enter(kiosk, CITIZEN).reach(Search.class).on(new Event.Keyed("k")).reach(Search.class, search -> !search.hits().isEmpty());
            String code = ((Search) kiosk.situation().step()).hits().get(0).procedure().code();
            kiosk.on(new Event.Chosen(code)).reach(ProcedureDetail.class).press(Button.SUBMIT_DOSSIER).reach(ScanDocuments.class);
            kiosk.hardware().scanner().pace(Duration.ofMillis(50));
            kiosk.hardware().scanner().load(2);
            kiosk.press(Button.SCAN);
            Await.until("both pages", SOON, () -> kiosk.situation().visit().pages() == 2);
            Await.until("both pages and where they belong to be written down", SOON, () -> journalLines(before.resolve("pages")) >= 4);
            copy(before, after);
        }
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(after)) {
            enter(kiosk, SampleCitizens.ELDER).reach(Search.class).leave();
            enter(kiosk, CITIZEN).reach(UnfinishedDossier.class, step -> step.found().isPresent())
                    .press(Button.GO_ON_WITH_PAGES).reach(ScanDocuments.class);
            assertEquals(2, kiosk.situation().visit().pages());
        }
    }

    private static KioskWithoutWindow enter(KioskWithoutWindow kiosk, SampleCitizen citizen) {
        return kiosk.press(Button.SUBMIT_DOSSIER).present(citizen, citizen).reach(ConfirmIdentity.class).press(Button.THAT_IS_ME);
    }

    private static long journalLines(Path pages) {
        try (Stream<Path> files = Files.walk(pages)) {
            Path journal = files.filter(file -> file.endsWith("journal")).findFirst().orElse(null);
            return journal == null ? 0 : Files.readAllLines(journal).size();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
