package vn.motcua.kiosk.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What goes into a PDF: the documents of a dossier, or one of them.
 *
 * @param procedureCode as "1.001193", may be empty
 * @param kiosk         which kiosk made it; may be empty
 * @param parts         in the order asked; those without pages are left out
 * @param made          written into the file; empty for a file that is the same whenever it is made
 */
public record DossierContents(String procedureCode, String kiosk, List<Part> parts, Optional<Instant> made) {

    /** An asked document. @param name as the procedure calls it, never a person's */
    public record Part(String name, List<Leaf> leaves) {
        public Part {
            leaves = List.copyOf(leaves);
        }
    }

    /** @param quarterTurns 0 to 3, clockwise */
    public record Leaf(Sheet sheet, int quarterTurns) {
    }

    public DossierContents {
        parts = parts.stream().filter(part -> !part.leaves().isEmpty()).toList();
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a dossier without pages");
        }
    }

    /** One for each document: the centre gets a PDF of each. */
    public List<DossierContents> apart() {
        return parts.stream().map(part -> new DossierContents(procedureCode, kiosk, List.of(part), made)).toList();
    }

    int pages() {
        return parts.stream().mapToInt(part -> part.leaves().size()).sum();
    }

    String title() {
        String names = parts.stream().map(Part::name).filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        return procedureCode.isEmpty() || names.isEmpty() ? procedureCode + names : procedureCode + " – " + names;
    }
}
