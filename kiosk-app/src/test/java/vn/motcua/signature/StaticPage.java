package vn.motcua.signature;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;

import com.sun.net.httpserver.HttpServer;

/** An address that shows the same to everybody, or nothing yet. */
final class StaticPage implements AutoCloseable {

    private final HttpServer server;
    private volatile byte[] content = {};

    StaticPage() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(content.length == 0 ? 404 : 200, content.length == 0 ? -1 : content.length);
                exchange.getResponseBody().write(content);
            }
        });
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/revoked.crl");
    }

    void show(byte[] bytes) {
        content = bytes;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
