package vn.motcua.centre.alarm;

import java.io.IOException;
import java.util.List;

import vn.motcua.centre.staff.StaffRoutes.Standing;

/** A way to tell people. */
interface Way {

    /** For the books: a word that stays the same. */
    String name();

    /** Returns when the other side has taken it. Names no citizen. @throws IOException when it did not */
    void tell(String branch, List<Standing> alerts) throws IOException;
}
