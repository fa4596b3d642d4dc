package vn.motcua.device.escl;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a scanner's eSCL begins, as {@code http://192.168.1.60/eSCL}; without a slash at the end. */
record EsclAddress(URI base) {

    static final String EXPECTED = "http:// or https://, a host and the path of eSCL: http://192.168.1.60/eSCL";
    private static final String USUAL_PATH = "/eSCL";

    /** @throws IllegalArgumentException with what is wrong */
    static EsclAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a web address", e);
        }
        boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!web || uri.getHost() == null || uri.getQuery() != null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("not " + EXPECTED);
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceAll("/+$", "");
        return of(uri.getScheme(), uri.getHost(), uri.getPort(), path.isEmpty() ? USUAL_PATH : path);
    }

    /** @param path with or without slashes around it */
    static EsclAddress of(String scheme, String host, int port, String path) {
        String clean = path.replaceAll("^/+|/+$", "");
        try {
            return new EsclAddress(new URI(scheme, null, host, port, clean.isEmpty() ? "" : "/" + clean, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a web address", e);
        }
    }

    static Optional<String> problem(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    boolean secure() {
        return base.getScheme().equals("https");
    }

    URI resource(String name) {
        return URI.create(base + "/" + name);
    }

    /**
     * The address behind a Location header. Devices send it as a path, or whole with a host that only they know: the path
     * counts, on the host that we reached.
     */
    URI located(String location) {
        URI given = URI.create(location.strip());
        String path = given.getRawPath() == null ? "" : given.getRawPath();
        String absolute = path.startsWith("/") ? path : base.getRawPath() + "/" + path;
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + absolute.replaceAll("/+$", ""));
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
