package vn.motcua.kiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that {@code centre.toml} says: a centre that runs as a process of its own. Every key is explained in the file.
 *
 * @param bind          address of the network card to listen on: "127.0.0.1" is this machine only
 * @param port          0 takes a free one
 * @param data          the centre's own folder; made when it is not there
 * @param publicAddress where citizens' telephones reach it: what the QR codes lead to
 * @param tokenFile     holds the secret that kiosks must show
 */
public record CentreConfig(Path file, String bind, int port, Path data, Optional<URI> publicAddress, Optional<Path> tokenFile) {

    private static final int LAST_PORT = 65_535;
    private static final int USUAL_PORT = 8180;

    public static Checked<CentreConfig> read(Path file) {
        return TomlSource.read(file, top -> read(file, top.section("centre")));
    }

    private static CentreConfig read(Path file, Section centre) {
        String bind = centre.text("bind", "127.0.0.1");
        if (!bind.matches("[0-9A-Fa-f.:]{2,45}|[A-Za-z0-9][A-Za-z0-9.-]{0,252}")) {
            centre.wrong("bind", "an address of this machine, as in 127.0.0.1", bind);
        }
        return new CentreConfig(file, bind, centre.number("port", 0, LAST_PORT, USUAL_PORT),
                centre.path("data", ".run/centre"), centre.webAddress("public-address"), centre.fileBeside("token-file"));
    }
}
