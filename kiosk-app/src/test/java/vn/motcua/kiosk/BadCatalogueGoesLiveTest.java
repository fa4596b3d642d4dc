package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ExecutorService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.catalogue.CatalogueShelf;
import vn.motcua.device.Await;
import vn.motcua.exchange.CatalogueVersion;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.link.KioskState;
import vn.motcua.kiosk.link.LinkSettings;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.procedure.AskedCounts;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.store.KioskStore;

/** A real centre hands its catalogue to a kiosk's crew over the line. */
class BadCatalogueGoesLiveTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Clock NOON = at(TODAY);
    private static final String NEW_BIRTH = "code\tname\n1.001193\tĐăng ký khai sinh theo luật mới\n";

    @TempDir
    private Path folder;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private Centre centre;
    private CatalogueShelf shelf;
    private KioskStore store;
    private Journal journal;

    @BeforeEach
    void aCentre() throws Exception {
        centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"));
        shelf = new CatalogueShelf(folder.resolve("centre"));
        store = KioskStore.open(folder.resolve("kiosk"), NOON, Kiosk.ZONE, Map.of("A", 100));
        journal = Journal.in(folder.resolve("journal"), NOON);
    }

    @AfterEach
    void stop() {
        centre.close();
        store.close();
        journal.close();
        threads.shutdownNow();
    }

    @Test
    void aNewVersionIsLiveWithoutARestartIsTakenBackAndOutlivesTheKiosk() throws Exception {
        CatalogueCrew crew = crew(NOON);
        assertEquals("Thủ tục đăng ký khai sinh", birth(crew));
        CatalogueVersion version = shelf.add(NEW_BIRTH, 1, "new.tsv", TODAY, Instant.EPOCH, TODAY);
        ask(crew);
        assertEquals("Thủ tục đăng ký khai sinh", birth(crew), "on the shelf is not live");

        shelf.activate(version.id());
        SearchCrew search = new SearchCrew(crew.first(), new MissedSearches(folder.resolve("missed.tsv"), (words, times) -> { }));
        crew.onChange(search::goLive);
        ask(crew);
        assertEquals("Đăng ký khai sinh theo luật mới", birth(crew));
        assertEquals("Đăng ký khai sinh theo luật mới", search.ready().join().find("khai sinh", 1).get(0).procedure().name());

        centre.close();
        assertEquals("Đăng ký khai sinh theo luật mới", birth(crew(NOON)), "the next start needs no centre");

        centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"));
        shelf.rollBack();
        ask(crew);
        assertEquals("Thủ tục đăng ký khai sinh", birth(crew));
        search.close();
    }

    @Test
    void aVersionOfTomorrowWaitsForItsDayEvenWithoutALine() throws Exception {
        shelf.activate(shelf.add(NEW_BIRTH, 1, "new.tsv", TODAY.plusDays(1), Instant.EPOCH, TODAY).id());
        CatalogueCrew crew = crew(NOON);
        ask(crew);
        assertEquals("Thủ tục đăng ký khai sinh", birth(crew));
        centre.close();
        assertEquals("Đăng ký khai sinh theo luật mới", birth(crew(at(TODAY.plusDays(1)))));
    }

    @Test
    void aFileThatWasChangedOnTheShelfOrCannotBeReadNeverGoesLive() throws Exception {
        CatalogueVersion changed = shelf.add(NEW_BIRTH, 1, "new.tsv", TODAY, Instant.EPOCH, TODAY);
        Files.writeString(shelf.file(changed.sha256()).orElseThrow(), NEW_BIRTH + "1.000894\tLấy vợ\n");
        shelf.activate(changed.id());
        CatalogueCrew crew = crew(NOON);
        ask(crew);
        assertEquals("Thủ tục đăng ký khai sinh", birth(crew));
        shelf.rollBack();

        shelf.activate(shelf.add("no table\n", 1, "noise.tsv", TODAY, Instant.EPOCH, TODAY).id());
        ask(crew);
        assertEquals("Thủ tục đăng ký khai sinh", birth(crew));
        journal.close();
        assertTrue(journalText().contains("catalogue-refused"), journalText());
    }

    @Test
    void theSameFileAgainIsTheSameVersionAndAnUnknownOneIsNotActivated() throws Exception {
        CatalogueVersion once = shelf.add(NEW_BIRTH, 1, "new.tsv", TODAY, Instant.EPOCH, TODAY);
        assertEquals(once, shelf.add(NEW_BIRTH, 1, "again.tsv", TODAY, Instant.EPOCH, TODAY));
        assertTrue(shelf.activate("2020-01-01-1").isEmpty());
        assertTrue(shelf.rollBack().isEmpty());
        assertEquals(List.of(), shelf.offer().activated());
    }

    /** The link asks for the catalogue after its first beat. */
    private void ask(CatalogueCrew crew) {
        LinkSettings settings = new LinkSettings(centre.address(), "kiosk-1", "Máy 01", "Cửa chính", "Chi nhánh số 1", "0.1",
                java.util.Optional.empty());
        CompletableFuture<Void> asked = new CompletableFuture<>();
        try (CentreLink link = CentreLink.start(settings, store, new OwnerMarks(folder.resolve("owner.key")),
                () -> new KioskState(false, List.of()))) {
            link.tellCatalogues((offer, fetch) -> {
                try {
                    crew.offered(offer, fetch);
                } finally {
                    asked.complete(null);
                }
            });
            link.nudge();
            Await.until("an answer", Duration.ofSeconds(20), asked::isDone);
        }
    }

    private CatalogueCrew crew(Clock clock) {
        CatalogueCrew crew = new CatalogueCrew(CompletableFuture.completedFuture(null), ConfigFolder.path().resolve("catalogue"),
                folder.resolve("copies"), AskedCounts.in(folder.resolve("asked.tsv")), clock, journal);
        crew.first().join();
        return crew;
    }

    private static String birth(CatalogueCrew crew) {
        return crew.now().find("1.001193").map(Procedure::name).orElseThrow();
    }

    private String journalText() throws IOException {
        try (var files = Files.walk(folder.resolve("journal"))) {
            StringBuilder text = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(5, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }
}
