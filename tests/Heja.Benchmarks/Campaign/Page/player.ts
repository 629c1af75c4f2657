/** A page around the course that is not the LMS's own. */
const frame = document.createElement('iframe');
frame.src = new URLSearchParams(location.search).get('course') ?? '';
document.body.append(frame);
