package vn.motcua.centre.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Judges a file of procedures that somebody hands in, and makes a version of it. The centre knows no procedure itself: who puts the
 * program together brings this.
 */
public interface CatalogueReader {

    /** Of a centre to which nobody brought one: it takes no file. */
    CatalogueReader NONE = new CatalogueReader() {
        @Override
        public Judged judge(Path file) throws RefusedException {
            throw new RefusedException("NO_LIST", "");
        }

        @Override
        public Optional<Sheet> sheet(String code, Optional<Path> version, String language) {
            return Optional.empty();
        }
    };

    /**
     * @throws RefusedException when the file is no catalogue at all
     * @throws IOException      when the disk does not give it
     */
    Judged judge(Path file) throws RefusedException, IOException;

    /**
     * What a procedure asks for, in a citizen's words.
     *
     * @param version  that is live; empty for the shipped catalogue
     * @param language "vi" or "en"; official names stay Vietnamese
     * @return empty when there is no such procedure
     */
    Optional<Sheet> sheet(String code, Optional<Path> version, String language);

    /**
     * A procedure as a telephone shows it. Texts may be empty.
     *
     * @param ways    to hand in
     * @param papers  to bring
     * @param checked what is certain about the papers
     */
    record Sheet(String code, String name, String field, List<Way> ways, List<Paper> papers, String result, String basis, String checked) {
        public Sheet {
            ways = List.copyOf(ways);
            papers = List.copyOf(papers);
        }
    }

    /** @param figures fee and time, as published */
    record Way(String mode, String figures, String note) {
    }

    /** @param when the case in which it is asked for; empty for always */
    record Paper(String name, String remarks, String when) {
    }

    /**
     * What is in a file.
     *
     * @param how      it was understood: "CSV separated by ;, UTF-8"
     * @param count    procedures that can be used
     * @param repeated rows of a procedure that stood there before
     * @param headings rows of no procedure
     * @param kept     cells that the file leaves empty and the shipped catalogue fills
     * @param present  procedures of the shipped catalogue
     * @param refused  rows that cannot be used
     * @param added    codes that the shipped catalogue does not have
     * @param gone     codes of the shipped catalogue that the file does not have
     * @param renamed  codes that have another name there
     * @param table    the version as kiosks read it
     */
    record Judged(String how, int count, int repeated, int headings, int kept, int present, List<Refused> refused, List<String> added,
                  List<String> gone, List<String> renamed, String table) {
        public Judged {
            refused = List.copyOf(refused);
            added = List.copyOf(added);
            gone = List.copyOf(gone);
            renamed = List.copyOf(renamed);
        }

        /** Fewer than half of what shipped: rather the wrong file than a new law. */
        public boolean muchSmaller() {
            return count * 2 < present;
        }
    }

    /**
     * @param row    as the file counts
     * @param why    key of the words that say it to the staff
     * @param said   what belongs into those words
     * @param reason the same for a technician, in English
     */
    record Refused(int row, String why, String said, String reason) {
    }

    /** A file that is no catalogue. */
    final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;
        private final String why;
        private final String said;

        /** @param why key of the words that say it to the staff @param said what belongs into those words */
        public RefusedException(String why, String said) {
            super(why);
            this.why = why;
            this.said = said;
        }

        public String why() {
            return why;
        }

        public String said() {
            return said;
        }
    }
}
