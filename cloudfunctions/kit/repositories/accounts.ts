import { collectionOf } from '../collection';

const accounts = collectionOf('accounts');

export const { byId: accountById } = accounts;
