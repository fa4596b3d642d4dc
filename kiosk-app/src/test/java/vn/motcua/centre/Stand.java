package vn.motcua.centre;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Optional;

import vn.motcua.centre.database.PostgresAddress;

/** Where a centre's books stand; what holds for one must hold for the other. */
public enum Stand {
    FILE, POSTGRES;

    /** Empty books. */
    Place place(Path folder) throws Exception {
        return new Place(folder, this == POSTGRES ? Optional.of(PostgresPeer.emptyDatabase()) : Optional.empty());
    }

    record Place(Path folder, Optional<PostgresAddress> database) {

        /** For this machine only. */
        CentreSettings settings() {
            return CentreSettings.embedded(folder, 0, "Chi nhánh số 1").withDatabase(database);
        }

        /** Everything in the books, as somebody with a copy of them would see it. */
        String everythingWritten() throws Exception {
            if (database.isEmpty()) {
                return Files.readString(folder.resolve("centre.sqlite"), StandardCharsets.ISO_8859_1);
            }
            try (Connection connection = DriverManager.getConnection(database.get().url(), database.get().user(), "");
                 var statement = connection.createStatement(); var all = statement.executeQuery("select schema_to_xml('public', true, false, '')")) {
                all.next();
                return all.getString(1);
            }
        }
    }
}
