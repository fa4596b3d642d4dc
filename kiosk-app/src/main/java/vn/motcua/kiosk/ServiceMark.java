package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import vn.motcua.kiosk.visit.TechnicianPage;

/** Remembers on the disk that a technician took the kiosk out of service: neither a restart nor a power cut may open it again. */
record ServiceMark(Path file) {

    static ServiceMark in(Path data) {
        return new ServiceMark(data.resolve("out-of-service"));
    }

    /** Why the kiosk is out of service; empty when it serves. A mark that cannot be read closes it as for upkeep. */
    String reason() {
        if (!Files.exists(file)) {
            return "";
        }
        try {
            String reason = Files.readString(file).strip();
            return TechnicianPage.REASONS.contains(reason) ? reason : TechnicianPage.REASONS.get(0);
        } catch (IOException e) {
            return TechnicianPage.REASONS.get(0);
        }
    }

    /** On the disk when it returns. @param reason empty: the kiosk serves again */
    void keep(String reason) throws IOException {
        if (reason.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        Path fresh = file.resolveSibling("out-of-service.new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(reason.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
