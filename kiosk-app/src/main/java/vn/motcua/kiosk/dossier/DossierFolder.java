package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.device.Fault;

/** The kept dossiers, each under its slip's code, until the centre has acknowledged them. */
public final class DossierFolder {

    private final Path folder;

    private DossierFolder(Path folder) {
        this.folder = folder;
    }

    /** @param folder made when missing, readable by the kiosk's account only */
    public static DossierFolder open(Path folder) throws IOException {
        return new DossierFolder(WholeFile.folder(folder));
    }

    /** Makes the PDF and keeps it. A dossier of the same code is replaced: it is the same press, tried again. */
    public Filing file(SlipCode code, DossierContents contents) {
        if (!Files.isDirectory(folder)) {
            return new Filing.NotFiled(Fault.UNKNOWN, folder + " is gone");
        }
        return new DossierDocument(contents).write(pdf(code));
    }

    public Path pdf(SlipCode code) {
        return folder.resolve(code + ".pdf");
    }

    /** After the centre has it. Safe to call twice. */
    public void erase(SlipCode code) throws IOException {
        Files.deleteIfExists(pdf(code));
    }
}
