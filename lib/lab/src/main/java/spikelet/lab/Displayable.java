package spikelet.lab;

/** Something that has its own way to look in a notebook. */
public interface Displayable {

    /** {@return the forms that a notebook can show} */
    MimeBundle display();
}
