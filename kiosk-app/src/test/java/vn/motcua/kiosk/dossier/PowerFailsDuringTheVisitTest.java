package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.ScannedPage;

/** The kiosk dies in the middle of scanning. The pages wait for their card, for an hour; nobody else gets at them. */
class PowerFailsDuringTheVisitTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final byte[] CARD = "what the chip of card 001 signs".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OTHER_CARD = "what the chip of card 002 signs".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;
    private Path pages;
    private Path spool;
    private VisitPages visit;
    private Page first;
    private Page second;

    @BeforeEach
    void scanTwoPapersAndFail() throws Exception {
        pages = folder.resolve("pages");
        spool = folder.resolve("spool");
        visit = open(Clock.systemUTC()).begin("visit-1", Profile.COMPACT, CARD);
        List<ScannedPage> scans = SimulatedPapers.scan(visit.incoming(), 150, SimulatedPapers.DECLARATION, SimulatedPapers.LIST);
        first = assertInstanceOf(Arrival.Kept.class, visit.keep(scans.get(0))).page();
        visit.remember(kept(first));
        second = assertInstanceOf(Arrival.Kept.class, visit.keep(scans.get(1))).page();
        visit.remember(kept(first, second.turned()));
    }

    private PageStore open(Clock clock) throws IOException {
        return PageStore.open(pages, spool, clock, HOUR);
    }

    private static KeptVisit kept(Page... pages) {
        return new KeptVisit("1.001193", List.of(new KeptVisit.Document(List.of(pages), false, false),
                new KeptVisit.Document(List.of(), true, true)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void theSameCardGoesOnWhereItStopped() throws Exception {
        byte[] before = visit.leaf(second).sheet().files().get(0).bytes();
        VisitPages again = open(Clock.systemUTC()).takeUp("visit-2", Profile.COMPACT, CARD).orElseThrow();

        assertEquals(Optional.of(kept(first, second.turned())), again.remembered());
        assertArrayEquals(before, again.leaf(second.turned()).sheet().files().get(0).bytes());
        assertEquals(1, again.leaf(second.turned()).quarterTurns());
        assertTrue(again.preview(first.preview()).readAllBytes().length > 1000);
        ScannedPage third = SimulatedPapers.scan(again.incoming(), 150, SimulatedPapers.CERTIFICATE).get(0);
        assertEquals("p003", assertInstanceOf(Arrival.Kept.class, again.keep(third)).page().id());
        Filing filing = new DossierDocument(new DossierContents("1.001193", "kiosk 1", List.of(new DossierContents.Part("Tờ khai",
                List.of(again.leaf(first), again.leaf(second.turned())))), Optional.empty())).write(folder.resolve("x.pdf"));
        assertEquals(2, assertInstanceOf(Filing.Filed.class, filing).pages());
        again.close();
        assertEquals(List.of(), files(pages), "the secret that opened them too");
    }

    @Test
    void anotherCardFindsNothingAndTakesNothingAway() throws Exception {
        PageStore store = open(Clock.systemUTC());
        assertTrue(store.somethingWaits());
        assertEquals(Optional.empty(), store.takeUp("visit-2", Profile.COMPACT, OTHER_CARD));
        assertTrue(store.takeUp("visit-3", Profile.COMPACT, CARD).isPresent());
        assertEquals(Optional.empty(), store.takeUp("visit-4", Profile.COMPACT, CARD), "nobody else gets them while they are used");
    }

    @Test
    void afterAnHourTheyAreErasedWithTheSecretThatCouldOpenThem() throws Exception {
        assertTrue(open(Clock.offset(Clock.systemUTC(), HOUR.minusMinutes(2))).somethingWaits());
        PageStore later = open(Clock.offset(Clock.systemUTC(), HOUR.plusMinutes(1)));
        assertFalse(later.somethingWaits());
        assertEquals(List.of(), files(pages));
        assertEquals(Optional.empty(), later.takeUp("visit-2", Profile.COMPACT, CARD));
    }

    @Test
    void theDiskAloneOpensNothingAndNamesNobody() throws Exception {
        for (Path file : files(pages)) {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertFalse(bytes.contains("JFIF") || bytes.contains("1.001193") || bytes.contains("p001"), file.toString());
        }
    }

    @Test
    void aVisitWithoutACardIsErasedAtTheNextStart() throws Exception {
        VisitPages nobody = open(Clock.systemUTC()).begin("visit-9", Profile.COMPACT);
        nobody.keep(SimulatedPapers.scan(nobody.incoming(), 150, SimulatedPapers.LIST).get(0));
        open(Clock.systemUTC());
        assertFalse(Files.exists(pages.resolve("visit-9")));
        assertTrue(Files.exists(pages.resolve("visit-1")), "the other one still waits for its card");
    }

    @Test
    void aVisitThatEndedCannotBeTakenUp() throws Exception {
        visit.close();
        assertThrows(IOException.class, () -> visit.preview(first.preview()));
        assertEquals(Optional.empty(), open(Clock.systemUTC()).takeUp("visit-2", Profile.COMPACT, CARD));
    }

    @Test
    void aBrokenLastLineLosesThatPageAlone() throws Exception {
        Path journal = pages.resolve("visit-1/journal");
        List<String> lines = Files.readAllLines(journal);
        Files.writeString(journal, String.join("\n", lines.subList(0, 2)) + "\n" + lines.get(2).substring(0, 40));
        VisitPages again = open(Clock.systemUTC()).takeUp("visit-2", Profile.COMPACT, CARD).orElseThrow();
        assertEquals(Optional.of(kept(first)), again.remembered());
        again.remember(kept());
        again = open(Clock.systemUTC()).takeUp("visit-3", Profile.COMPACT, CARD).orElseThrow();
        assertEquals(Optional.of(kept()), again.remembered(), "the journal goes on after the break");
    }

    @Test
    void aPageWhoseFileIsLostIsNotPromised() throws Exception {
        Files.delete(visit.leaf(second).sheet().files().get(0).file());
        Files.writeString(pages.resolve("visit-1/p003.jb2.part"), "half a page", StandardOpenOption.CREATE);
        VisitPages again = open(Clock.systemUTC()).takeUp("visit-2", Profile.COMPACT, CARD).orElseThrow();
        assertEquals(Optional.of(kept(first)), again.remembered());
        assertFalse(Files.exists(pages.resolve("visit-1/p003.jb2.part")));
    }

    @Test
    void whatTheScannerLeftInTheSpoolIsErased() throws Exception {
        Files.writeString(visit.incoming().resolve("p007.pnm"), "P6 a page that nobody encrypted");
        open(Clock.systemUTC());
        assertEquals(List.of(), files(spool));
    }
}
