package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class ShippedCatalogueHasProblemsTest {

    @Test
    void everyRowOfEveryFileCanBeUsed() {
        assertEquals(List.of(), Shipped.CATALOGUE.problems());
        assertEquals(1695, Shipped.CATALOGUE.procedures().size());
    }

    @Test
    void everyProcedureIsReachedThroughSomeGroup() {
        Set<String> reached = new HashSet<>();
        Shipped.CATALOGUE.groups().forEach(group -> reached.addAll(group.codes()));
        List<String> lost = Shipped.CATALOGUE.procedures().stream().map(Procedure::code).filter(code -> !reached.contains(code)).toList();
        assertEquals(List.of(), lost);
    }

    @Test
    void everyMemberOfAGroupIsAProcedureAndNoGroupIsEmpty() {
        for (ProcedureGroup group : Shipped.CATALOGUE.groups()) {
            assertEquals(group.codes().size(), group.codes().stream().filter(code -> Shipped.CATALOGUE.find(code).isPresent()).count(), group.id());
            assertTrue(!group.codes().isEmpty(), group.id());
        }
    }

    @Test
    void theCommonestProceduresTellWhatToBring() {
        List<String> silent = Shipped.CATALOGUE.commonest(25).stream()
                .filter(procedure -> procedure.documents().isEmpty()).map(Procedure::name).toList();
        assertEquals(List.of(), silent);
        long lists = Shipped.CATALOGUE.procedures().stream().filter(procedure -> !procedure.documents().isEmpty()).count();
        assertTrue(lists >= 60, lists + " lists of documents");
    }

    @Test
    void whoeverIsToldWhatToBringIsToldWhatForAndByWhichLaw() {
        List<String> silent = Shipped.CATALOGUE.procedures().stream().filter(procedure -> !procedure.documents().isEmpty())
                .filter(procedure -> procedure.result().isBlank() || procedure.basis().isBlank() || procedure.checked().isBlank()).map(Procedure::name).toList();
        assertEquals(List.of(), silent);
    }

    /** A paper that depends on nothing is marked as needed or as "if any", not left to guess. */
    @Test
    void everyCaseIsOneThatACitizenCanSayYesTo() {
        List<String> unclear = Shipped.CATALOGUE.procedures().stream().flatMap(procedure -> procedure.documents().stream()
                .filter(document -> !document.when().isEmpty() && document.required()).map(document -> procedure.code() + " " + document.name())).toList();
        assertEquals(List.of(), unclear);
    }

    @Test
    void everydayWordsCoverTheLifeEvents() {
        assertTrue(Shipped.CATALOGUE.everydayWords().entries().size() >= 400);
    }

    /** Words of authorities whose procedures this file lacks say that nothing here is meant; others have to find something. */
    @Test
    void aPhraseFindsNothingOnlyWhenNoTitleHasItsOfficialWords() {
        List<Set<String>> titles = Shipped.CATALOGUE.procedures().stream().map(procedure -> words(procedure.name())).toList();
        List<String> blind = Shipped.CATALOGUE.everydayWords().entries().stream()
                .filter(entry -> Shipped.find(entry.said() + " ").isEmpty())
                .filter(entry -> Arrays.stream(entry.official().split("\\|"))
                        .anyMatch(official -> titles.stream().anyMatch(title -> title.containsAll(words(official)))))
                .map(EverydayWords.Entry::said).toList();
        assertEquals(List.of(), blind);
    }

    private static Set<String> words(String text) {
        return Token.all(text).stream().map(token -> token.syllable().key()).collect(Collectors.toSet());
    }
}
