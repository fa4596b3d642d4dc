package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kiosk.dossier.Page.Concern;

class PageGoesWrongTest {

    @TempDir
    Path folder;

    private static PageReport look(BufferedImage image) {
        GreyPage grey = GreyPage.of(image, 150);
        return PageChecks.look(grey);
    }

    private static PageReport lookAfter(BufferedImage before, BufferedImage image) {
        GreyPage grey = GreyPage.of(image, 150);
        return PageChecks.look(grey).comparedWith(Optional.of(Likeness.of(GreyPage.of(before, 150))), Likeness.of(grey));
    }

    private static Set<Concern> only(Concern concern) {
        return EnumSet.of(concern);
    }

    @ParameterizedTest
    @ValueSource(strings = {SimulatedPapers.DECLARATION, SimulatedPapers.CERTIFICATE, SimulatedPapers.LIST, SimulatedPapers.APPLICATION})
    void goodPagesAreNotQuestioned(String name) throws Exception {
        PageReport report = look(SimulatedPapers.picture(folder, name));
        assertEquals(Set.of(), report.concerns(), report::toString);
    }

    @Test
    void backThroughWhichTheFrontShowsIsBlank() throws Exception {
        assertEquals(only(Concern.BLANK), look(SimulatedPapers.picture(folder, SimulatedPapers.BACK)).concerns());
    }

    @Test
    void pageWithNothingButASignatureIsNotBlank() throws Exception {
        BufferedImage page = SimulatedPapers.picture(folder, SimulatedPapers.BACK);
        BufferedImage signature = SimulatedPapers.picture(folder, SimulatedPapers.DECLARATION)
                .getSubimage((int) (125 / 25.4 * 150), (int) (235 / 25.4 * 150), 280, 170);
        page.createGraphics().drawImage(signature, 400, 900, null);
        assertEquals(Set.of(), look(page).concerns());
    }

    @Test
    void pageScannedInTheDarkIsDark() throws Exception {
        BufferedImage page = SimulatedPapers.rescaled(SimulatedPapers.picture(folder, SimulatedPapers.DECLARATION), 0.4f, 0);
        assertEquals(Concern.DARK, look(page).first());
    }

    @Test
    void paleCopyIsFaintAndNotBlank() throws Exception {
        BufferedImage page = SimulatedPapers.rescaled(SimulatedPapers.picture(folder, SimulatedPapers.APPLICATION), 0.22f, 195);
        assertEquals(Concern.FAINT, look(page).first(), () -> look(page).toString());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-17, -9, -5.6, -4.2, -2.8, 2.8, 4.2, 6.5, 12})
    void crookedPageIsMeasured(double degrees) throws Exception {
        BufferedImage straight = SimulatedPapers.picture(folder, SimulatedPapers.APPLICATION);
        double own = look(straight).skewDegrees();
        PageReport report = look(SimulatedPapers.laidAgain(straight, degrees, 0, 0));
        assertEquals(Math.abs(degrees + own) > 4, report.concerns().contains(Concern.SKEWED), report::toString);
        assertEquals(degrees + own, report.skewDegrees(), 0.15);
    }

    @ParameterizedTest
    @ValueSource(strings = {SimulatedPapers.DECLARATION, SimulatedPapers.CERTIFICATE, SimulatedPapers.LIST})
    void pageThatLeansTooFarToBeStraightenedIsAskedForAgain(String name) throws Exception {
        BufferedImage page = SimulatedPapers.laidAgain(SimulatedPapers.picture(folder, name), 8, 0, 0);
        PageReport report = look(page);
        assertTrue(report.concerns().contains(Concern.SKEWED), report::toString);
        GreyPage grey = GreyPage.of(page, 150);
        CleanPage clean = CleanPage.of(page, Shrink.to(page, grey.width, grey.height), grey, 150, report.skewDegrees());
        assertTrue(clean.turn().isNone(), "half of its corners were turned away");
    }

    @Test
    void linesInAllDirectionsAreNoLean() {
        BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 1240, 1754);
        graphics.setColor(Color.BLACK);
        Random hand = new Random(1);
        for (int i = 0; i < 80; i++) {
            graphics.drawLine(hand.nextInt(1240), hand.nextInt(1754), hand.nextInt(1240), hand.nextInt(1754));
        }
        assertFalse(look(page).concerns().contains(Concern.SKEWED), () -> look(page).toString());
    }

    @Test
    void sheetThatTheFeederLetGoOfIsShort() throws Exception {
        BufferedImage page = SimulatedPapers.picture(folder, SimulatedPapers.APPLICATION);
        PageReport report = look(page.getSubimage(0, 0, page.getWidth(), page.getHeight() / 2));
        assertTrue(report.concerns().contains(Concern.SHORT), report::toString);
    }

    @Test
    void printThatRunsOverTheEdgeIsCut() throws Exception {
        BufferedImage page = SimulatedPapers.laidAgain(SimulatedPapers.picture(folder, SimulatedPapers.APPLICATION), 0, -200, 0);
        assertTrue(look(page).concerns().contains(Concern.CUT_EDGE), () -> look(page).toString());
    }

    @Test
    void shadowAlongTheEdgeIsNoCutPrint() throws Exception {
        BufferedImage page = SimulatedPapers.picture(folder, SimulatedPapers.APPLICATION);
        Graphics2D graphics = page.createGraphics();
        graphics.setColor(new Color(40, 38, 36));
        graphics.fillRect(0, 0, 12, page.getHeight());
        graphics.fillRect(0, 0, page.getWidth(), 9);
        assertFalse(look(page).concerns().contains(Concern.CUT_EDGE), () -> look(page).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {SimulatedPapers.DECLARATION, SimulatedPapers.CERTIFICATE, SimulatedPapers.LIST, SimulatedPapers.APPLICATION})
    void sheetForgottenOnTheGlassIsNoticed(String name) throws Exception {
        BufferedImage page = SimulatedPapers.picture(folder, name);
        assertTrue(lookAfter(page, SimulatedPapers.laidAgain(page, 0.6, 14, -20)).concerns().contains(Concern.SAME_AS_BEFORE));
    }

    @Test
    void sameFormFilledInByAnotherHandIsAnotherPage() throws Exception {
        BufferedImage page = SimulatedPapers.picture(folder, SimulatedPapers.DECLARATION);
        BufferedImage other = SimulatedPapers.laidAgain(page, 0.2, 3, 4);
        // Another name on the first line: what was written there is moved to where nothing was.
        Graphics2D graphics = other.createGraphics();
        BufferedImage line = page.getSubimage(600, 440, 420, 26);
        graphics.drawImage(line, 620, 520, null);
        graphics.drawImage(page.getSubimage(500, 1500, 420, 30), 603, 466, null);
        assertFalse(lookAfter(page, other).concerns().contains(Concern.SAME_AS_BEFORE));
    }

    @Test
    void differentPapersAreDifferentPages() throws Exception {
        String[] names = {SimulatedPapers.DECLARATION, SimulatedPapers.CERTIFICATE, SimulatedPapers.LIST, SimulatedPapers.APPLICATION};
        for (int i = 0; i < names.length; i++) {
            BufferedImage before = SimulatedPapers.picture(folder, names[i]);
            BufferedImage after = SimulatedPapers.picture(folder, names[(i + 1) % names.length]);
            assertEquals(Set.of(), lookAfter(before, after).concerns());
        }
    }

    @Test
    void twoEmptyPagesAreBlankAndNotTheSame() throws Exception {
        BufferedImage back = SimulatedPapers.picture(folder, SimulatedPapers.BACK);
        assertEquals(only(Concern.BLANK), lookAfter(back, back).concerns());
    }
}
