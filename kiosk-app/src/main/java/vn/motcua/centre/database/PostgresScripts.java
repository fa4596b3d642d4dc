package vn.motcua.centre.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * The scripts that make SQLite's tables, as PostgreSQL needs them. They differ in one word: an {@code integer} of SQLite has
 * 64 bits, one of PostgreSQL 32, which is too little for milliseconds. A script that only one of the two can read is named
 * {@code V7__name.postgresql.sql} or {@code V7__name.sqlite.sql}.
 */
final class PostgresScripts implements ResourceProvider {

    private static final String OTHERS = ".sqlite.sql";

    private final String folder;
    private final List<String> names;

    /** @param folder on the class path */
    PostgresScripts(String folder) {
        this.folder = folder;
        this.names = names(folder);
    }

    private static List<String> names(String folder) {
        URL place = Objects.requireNonNull(PostgresScripts.class.getClassLoader().getResource(folder), folder);
        try {
            URI uri = place.toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath(folder));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("the scripts of the books cannot be read", e);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).filter(each -> !each.endsWith(OTHERS)).sorted().toList();
        }
    }

    @Override
    public LoadableResource getResource(String name) {
        return names.contains(name) ? new Script(folder, name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return names.stream().filter(each -> each.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(each::endsWith))
                .<LoadableResource>map(each -> new Script(folder, each)).toList();
    }

    private static final class Script extends LoadableResource {

        private final String folder;
        private final String name;

        Script(String folder, String name) {
            this.folder = folder;
            this.name = name;
        }

        @Override
        public Reader read() {
            try (InputStream script = Script.class.getClassLoader().getResourceAsStream(folder + "/" + name)) {
                String text = new String(Objects.requireNonNull(script, name).readAllBytes(), StandardCharsets.UTF_8);
                return new StringReader(text.replaceAll("\\binteger\\b", "bigint"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getAbsolutePath() {
            return folder + "/" + name;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public String getRelativePath() {
            return name;
        }
    }
}
