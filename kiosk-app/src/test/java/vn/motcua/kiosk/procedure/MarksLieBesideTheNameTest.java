package vn.motcua.kiosk.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

class MarksLieBesideTheNameTest {

    @Test
    void theWordsThatAnsweredAreMarkedAsOnePiece() {
        SearchHit hit = Shipped.SEARCH.find("khai sinh", 1).get(0);
        assertEquals(List.of("khai sinh"), hit.marks().stream()
                .map(mark -> hit.procedure().name().substring(mark.start(), mark.end())).toList());
    }

    @Test
    void aShortFormInTheNameIsMarkedWhenItsWordsWereTyped() {
        SearchHit hit = Shipped.SEARCH.find("đóng bảo hiểm xã hội tự nguyện", 5).stream()
                .filter(found -> found.procedure().code().equals("1.002179")).findFirst().orElseThrow();
        assertTrue(hit.marks().stream().map(mark -> hit.procedure().name().substring(mark.start(), mark.end()))
                .anyMatch(marked -> marked.contains("BHXH")), hit.toString());
    }

    @Test
    void marksAreInOrderAndInside() {
        for (EverydayWords.Entry entry : Shipped.CATALOGUE.everydayWords().entries()) {
            for (SearchHit hit : Shipped.SEARCH.find(entry.said(), 3)) {
                int end = 0;
                for (SearchHit.Mark mark : hit.marks()) {
                    assertTrue(end <= mark.start() && mark.start() < mark.end(), entry + " " + hit);
                    end = mark.end();
                }
                assertTrue(end <= hit.procedure().name().length());
            }
        }
    }
}
