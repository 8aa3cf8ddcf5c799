/** What jsdom lacks because it lays nothing out: there is no place to scroll to. */
Element.prototype.scrollIntoView = () => undefined;
