import { choiceForm } from './choice.js';

/** A statement and two options: on the page a choice of one. */
export const trueFalseForm = choiceForm;
