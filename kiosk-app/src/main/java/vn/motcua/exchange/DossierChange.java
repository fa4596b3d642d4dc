package vn.motcua.exchange;

import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A dossier came to a stage.
 *
 * @param at    local time of the branch
 * @param note  for the citizen: what is missing, why it was refused; empty for none
 * @param due   when the result is promised, local time of the branch; null when nothing is
 * @param place where to go with it, as "Quầy 9"; empty for none
 */
public record DossierChange(DossierStage stage, LocalDateTime at, String note, LocalDateTime due, String place) {

    public DossierChange {
        Objects.requireNonNull(at, "at");
        stage = stage == null ? DossierStage.UNKNOWN : stage;
        note = note == null ? "" : note;
        place = place == null ? "" : place;
    }

    /** When the result is promised. */
    public Optional<LocalDateTime> promised() {
        return Optional.ofNullable(due);
    }
}
