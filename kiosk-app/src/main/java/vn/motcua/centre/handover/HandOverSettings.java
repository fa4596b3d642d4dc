package vn.motcua.centre.handover;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where accepted dossiers go.
 *
 * @param folder another program empties it; empty for none
 * @param http   the one-stop system's address; empty for none
 */
public record HandOverSettings(Optional<Path> folder, Optional<Http> http) {

    /** They stay here. */
    public static final HandOverSettings NONE = new HandOverSettings(Optional.empty(), Optional.empty());

    /**
     * A system that takes dossiers over HTTP.
     *
     * @param key       PKCS#12 with the centre's own key, for TLS on both sides; empty for none
     * @param authority PEM of who signed the system's certificate; empty for the usual ones
     */
    public record Http(URI address, Optional<Path> key, String password, Optional<Path> authority) {
    }

    public boolean isOn() {
        return folder.isPresent() || http.isPresent();
    }
}
