package vn.motcua.kiosk.dossier;

import java.util.List;
import java.util.Set;

/**
 * How far a visit had come with its papers: enough to go on after a power cut.
 *
 * @param procedureCode as "1.001193"
 * @param documents     in the order asked
 */
public record KeptVisit(String procedureCode, List<Document> documents) {

    /**
     * An asked document.
     *
     * @param pages    in order, turned as the citizen turned them
     * @param finished the citizen went on to the next
     * @param missing  the citizen said that there is no such paper
     */
    public record Document(List<Page> pages, boolean finished, boolean missing) {
        public Document {
            pages = List.copyOf(pages);
        }
    }

    public KeptVisit {
        documents = List.copyOf(documents);
    }

    /** Without pages that are gone. A document that lost one is not finished any more. */
    KeptVisit withPages(Set<String> there) {
        return new KeptVisit(procedureCode, documents.stream().map(document -> {
            List<Page> pages = document.pages().stream().filter(page -> there.contains(page.id())).toList();
            return new Document(pages, document.finished() && pages.size() == document.pages().size(), document.missing());
        }).toList());
    }

    public int pages() {
        return documents.stream().mapToInt(document -> document.pages().size()).sum();
    }

    /** Without what it is for. */
    @Override
    public String toString() {
        return "KeptVisit[" + documents.size() + " documents]";
    }
}
