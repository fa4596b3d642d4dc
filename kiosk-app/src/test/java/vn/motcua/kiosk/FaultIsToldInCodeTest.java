package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.EnrolmentRefused;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.words.Words;

/** The technician reads what is the matter and what to do, in his language: never a constant's name or a word's key. */
class FaultIsToldInCodeTest {

    private static final List<Words> LANGUAGES = Comfort.Language.SHIPPED.stream()
            .map(each -> Words.load(ConfigFolder.path().resolve("words").resolve(each.code() + ".properties"))).toList();

    static Stream<Enum<?>> matters() {
        return Stream.concat(Stream.of(Fault.values()), Stream.of(Warning.values()));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void aFaultOrWarningHasNoWordsOrNoRemedy(Enum<?> matter) {
        for (Words words : LANGUAGES) {
            String said = TechnicianDesk.said(Finding.of(Finding.Level.FAULT, matter, "code 7"), words);
            assertFalse(said.contains("fault.") || said.contains(matter.name()), said);
            assertEquals(words.get(Finding.key(matter)) + " — " + words.get(Finding.key(matter) + ".do") + " code 7", said);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLineOfTheJournalHasNoWords(JournalEvent event) {
        Finding line = Finding.note("finding.line", "09:41:07", Finding.word("journal." + event.id()), "");
        LANGUAGES.forEach(words -> assertFalse(TechnicianDesk.said(line, words).contains(event.id())));
    }

    @ParameterizedTest
    @EnumSource
    void theCentresRefusalHasNoWords(EnrolmentRefused.Why why) {
        LANGUAGES.forEach(words -> assertFalse(words.get("guide.refused." + Finding.plain(why)).startsWith("guide.")));
    }

    @Test
    void whatTheHardwareSaysIsTakenAsItIs() {
        Finding odd = Finding.fault("finding.state.broken", "error $1 \\2 {0}");
        assertEquals("Broken\nSwitch it off and on; if it stays so, exchange it. error $1 \\2 {0}", odd.said(LANGUAGES.get(1)::get));
        Finding two = Finding.good("finding.settings.exchanged",
                Finding.word("technician.device." + DeviceKind.TICKET_PRINTER.configurationName()) + " 2");
        assertEquals("Ticket printer 2 was exchanged", two.said(LANGUAGES.get(1)::get));
    }
}
