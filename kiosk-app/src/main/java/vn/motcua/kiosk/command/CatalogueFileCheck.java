package vn.motcua.kiosk.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import vn.motcua.kiosk.config.FileCheck;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;

/** The files of the catalogue refer to one another, so the folder is read as a whole, once. */
final class CatalogueFileCheck implements FileCheck {

    private final Map<Path, Catalogue> read = new HashMap<>();

    @Override
    public boolean covers(Path file) {
        return file.toString().endsWith(".tsv") || file.endsWith("groups.toml");
    }

    @Override
    public List<Problem> check(Path file) {
        return catalogue(file.toAbsolutePath().getParent()).problems().stream()
                .filter(problem -> problem.file().equals(file.getFileName().toString()))
                .map(problem -> new Problem(file, Math.max(1, problem.line()), "catalogue", problem.message()))
                .toList();
    }

    /** The legal fields that the procedures in a folder have. */
    Set<String> legalFields(Path folder) {
        return catalogue(folder.toAbsolutePath()).procedures().stream().map(Procedure::field)
                .filter(field -> !field.isEmpty()).collect(Collectors.toSet());
    }

    private Catalogue catalogue(Path folder) {
        return read.computeIfAbsent(folder.normalize(), Catalogue::load);
    }
}
