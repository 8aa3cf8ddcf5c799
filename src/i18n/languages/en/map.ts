/** The words of the maps. */
export const map = {
  title: 'Map',
  lede: 'Where the events of this course happened. They are a selection, not all attacks, and nothing on the map is scaled or shaded by number.',
  onMap: 'On the map',
  byPlace: 'By place',
  notOnMap: 'Not on the map',
  reasons: {
    country: 'They concern a whole country.',
    region: 'They concern a region without a boundary, or several districts.',
    elsewhere: 'They happened in another part of the world.',
    unsaid: 'No source says where.',
  },
  others: 'Other events',
  mark: '{number}. {place}: {count} {count|event|events}',
  markArea: '{number}. {place}: {count} {count|event|events}, known to lie somewhere in it',
  picture: '{alt} Marked: {places}.',
  pictureWithout: '{alt}',
  legend: 'How to read this map',
  spot: 'A round mark stands at the place.',
  area: 'A square mark stands for a district or province: the spot is not known, and it is moved where marks would overlap.',
  first: 'Filled: {theme} happened there. Outlined: only other events.',
  tinted: 'Tinted: {place}.',
  lines:
    'Lines follow who holds the ground, as Natural Earth draws them at 1:10 million; they are no statement on claims. Boundaries of districts are not shown.',
  credit:
    'Made with Natural Earth. Coordinates of places: GeoNames (CC BY 4.0), else as said there.',
  all: 'All places on the map',
  find: 'Filter',
  failed:
    'The events could not be fetched, so nothing can be filtered just now. All of them are below.',
  year: 'Year',
  showAll: 'Show all',
  allYears: 'All years',
  shown:
    '{when}: {events} {events|event|events} at {places} {places|place|places} on the map, {without} without a place on it.',
  between: '{from} to {to}',
  onTimeline: 'These events on the timeline',
  where: 'Where',
  exactness: {
    spot: 'The mark stands at {place}.',
    area: 'Known only to lie somewhere in {place}.',
  },
  coordinates: 'Coordinates',
};
