package vn.motcua.exchange;

import java.util.List;
import java.util.Objects;

/**
 * A dossier as the centre holds it. Says nothing of the person.
 *
 * @param code    of the slip
 * @param machine where it was scanned, as staff call it: "Máy 03"; empty when the centre does not know the kiosk
 * @param changes oldest first; the first is {@link DossierStage#RECEIVED}
 */
public record DossierState(String code, String procedureCode, String procedureName, String machine, List<DossierChange> changes) {

    public DossierState {
        Objects.requireNonNull(code, "code");
        procedureCode = procedureCode == null ? "" : procedureCode;
        procedureName = procedureName == null ? "" : procedureName;
        machine = machine == null ? "" : machine;
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("a dossier that was never received");
        }
    }

    public DossierChange latest() {
        return changes.get(changes.size() - 1);
    }

    /** Without the code, which tells whoever has it how the dossier is doing. */
    @Override
    public String toString() {
        return "DossierState[" + latest().stage() + "]";
    }
}
