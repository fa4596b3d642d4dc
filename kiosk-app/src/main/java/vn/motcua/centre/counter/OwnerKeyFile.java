package vn.motcua.centre.counter;

import java.io.IOException;
import java.nio.file.Path;

import vn.motcua.centre.database.KeyFile;
import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.OwnerMark;

/**
 * The centre's key for marks of citizens: made at the first start, kept beside the books and not in them, so that a copy of the
 * books alone tells nobody's number. Centres that share their books share this file too.
 */
public final class OwnerKeyFile {

    private static final String NAME = "owner.key";

    private final OwnerKey key;

    /** @throws IOException when it can be neither read nor made, or is not a key */
    public OwnerKeyFile(Path folder) throws IOException {
        key = OwnerKey.of(KeyFile.readOrMake(folder.resolve(NAME), OwnerMark.KEY_BYTES));
    }

    public OwnerKey key() {
        return key;
    }
}
