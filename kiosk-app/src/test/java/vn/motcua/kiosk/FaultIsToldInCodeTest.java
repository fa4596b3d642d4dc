package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.device.Fault;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.words.Words;

class FaultIsToldInCodeTest {

    @ParameterizedTest
    @EnumSource
    void everyFaultOfATrialHasWordsInEachLanguage(Fault fault) {
        Finding finding = TechnicianTrials.failed(fault, "");
        for (Comfort.Language language : Comfort.Language.SHIPPED) {
            String said = TechnicianDesk.said(finding, Words.load(ConfigFolder.path().resolve("words").resolve(language.code() + ".properties")));
            assertFalse(said.startsWith(finding.words()) || said.endsWith("—") || said.toUpperCase(Locale.ROOT).contains(fault.name() + ":"), said);
        }
    }
}
