package vn.motcua.centre.dossier;

/**
 * What stands on the papers that officials give out.
 *
 * @param agency    the agency's code, see {@link OfficialCode}
 * @param authority whose agency it is, for the head of papers: "UBND thành phố Hà Nội"
 * @param place     for the line with the date: "Hà Nội"
 */
public record DossierSettings(String agency, String authority, String place, WorkingDays calendar) {

    /** Hanoi's, as in the rehearsals of the branches. */
    public static final DossierSettings HANOI = new DossierSettings("000.00.01.H26", "UBND thành phố Hà Nội", "Hà Nội", WorkingDays.PLAIN);

    public DossierSettings {
        if (!OfficialCode.AGENCY.matcher(agency).matches()) {
            throw new IllegalArgumentException("agency: expected its code, as 000.00.01.H26");
        }
    }

    public DossierSettings with(WorkingDays other) {
        return new DossierSettings(agency, authority, place, other);
    }
}
