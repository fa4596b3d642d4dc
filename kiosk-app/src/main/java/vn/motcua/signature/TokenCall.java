package vn.motcua.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A talk with a token under way. Closing it from any thread ends it at once and logs the token out. */
public final class TokenCall implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    TokenCall(Process process) {
        this.process = process;
        this.said = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /** Waits for what is said next. @return empty when nothing more comes: the talk was closed, or broke off */
    public Optional<TokenSaid> next() {
        try {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Optional<TokenSaid> known = TokenProcess.read(line);
                if (known.isPresent()) {
                    return known;
                }
            }
        } catch (IOException e) {
            // Closed while waiting.
        }
        return Optional.empty();
    }

    /** Answers {@link TokenSaid.Choose}. @param index within its list */
    public void choose(int index) throws IOException {
        write((index + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    void write(byte[] bytes) throws IOException {
        OutputStream out = process.getOutputStream();
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
