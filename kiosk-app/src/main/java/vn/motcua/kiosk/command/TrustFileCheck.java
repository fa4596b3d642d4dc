package vn.motcua.kiosk.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.kiosk.config.FileCheck;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.identity.TrustedIssuers;

/** A revocation list needs its signer's certificate beside it, so the trust folder is read as a whole, once. */
final class TrustFileCheck implements FileCheck {

    private final Map<Path, TrustedIssuers> read = new HashMap<>();

    @Override
    public boolean covers(Path file) {
        return TrustedIssuers.reads(file);
    }

    @Override
    public List<Problem> check(Path file) {
        if (!Files.isReadable(file)) {
            return List.of(new Problem(file, 1, "file", "expected a readable file"));
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        return read.computeIfAbsent(folder, known -> TrustedIssuers.load(known, Clock.systemUTC())).flaws().stream()
                .filter(flaw -> flaw.file().getFileName().equals(file.getFileName()))
                .map(flaw -> new Problem(file, 1, "trust", flaw.words()))
                .toList();
    }
}
